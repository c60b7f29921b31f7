"""What `check("loss")` shows below a cell: HTML where there is a browser, else text.

Colours are given with the box itself and readable on light and dark pages alike; nothing is
fetched, and no script runs.
"""

from __future__ import annotations

import html
from collections.abc import Iterable

import msgspec

from grader.exercise import Task
from grader.practice.view import View, advice
from grader.render import plot
from grader.render.plot import Frame
from grader.render.text import MOST_LINES, plain
from grader.report import CheckResult, Training
from grader.words import Language, say

ALL = dict.fromkeys(MOST_LINES, 12)
PLOT = Frame(64, 9)
COLOURS = {"passed": "#2e8540", "failed": "#c2571a", "ungraded": "#c2571a"}
CALM = "#8a8f98"
BOX = (
    "border-left:4px solid {colour};padding:.5em 1em;margin:.3em 0;max-width:52em;line-height:1.5;"
    "background:rgba(128,128,128,.08)"
)
MARKS = {"passed": "✓", "failed": "✗", "ungraded": "✗"}
STYLE = """\
.grader-plot{width:26em;max-width:100%;height:auto;margin:.4em 1em .2em 0;overflow:visible}
.grader-plot text{font:11px system-ui,sans-serif;fill:currentColor;opacity:.75}
.grader-plot .grid{stroke:currentColor;opacity:.15;fill:none}
.grader-plot .curve,.grader-plot .line{stroke:#2470c4;stroke-width:2;fill:none}
.grader-plot .one{fill:#c2571a;opacity:.13}
.grader-plot .y0{fill:none;stroke:#2470c4;stroke-width:2}
.grader-plot .y1{fill:#c2571a}"""


class Shown:
    """A box below a cell. Notebooks ask for `_repr_mimebundle_`, a terminal for `repr`."""

    def __init__(self, text: str, page: str) -> None:
        self.text, self.html = text, page

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.html

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.text, "text/html": self.html}


def sentence(text: str) -> Shown:
    """A box with one sentence in it."""
    return Shown(text, _box(CALM, _p(text)))


def task_box(view: View, task: Task) -> Shown:
    """How one task stands: what is right, or one thing to mend."""
    state = view.state(task)
    body = _Body(view)
    body.head(task, state)
    if view.trouble:
        body.say(view.trouble)
    elif state == "passed":
        body.passed(task)
    elif state == "unwritten":
        body.say(body.in_a_notebook(task.start.in_(view.language)))
    elif state in ("failed", "ungraded"):
        body.to_mend(view.open_checks(task)[0], task)
    return body.shown(COLOURS.get(state, CALM))


def overview(view: View) -> Shown:
    """All tasks, then one thing to do."""
    body = _Body(view)
    body.title(view.heading().strip())
    tasks = [t for t in view.exercise.tasks if not t.given or view.state(t) == "failed"]
    for task in tasks:
        body.head(task, view.state(task))
    first = view.first()
    if view.trouble:
        body.say(view.trouble)
    elif first is None:
        body.finished()
    elif first.outcome == "unwritten":
        start = view.exercise.task(first.task).start.in_(view.language)
        body.entry("next", body.in_a_notebook(start))
    else:
        body.to_mend(first, view.exercise.task(first.task))
    return body.shown(COLOURS["passed"] if view.finished else CALM)


class _Body:
    """A box as it grows, in both forms."""

    def __init__(self, view: View) -> None:
        self.view, self.language = view, view.language
        self._lines: list[str] = []
        self._parts: list[str] = []

    def shown(self, colour: str) -> Shown:
        return Shown("\n".join(self._lines), _box(colour, *self._parts))

    def title(self, text: str) -> None:
        self._lines += [text, ""]
        self._parts.append(f'<div style="white-space:pre-wrap"><b>{html.escape(text)}</b></div>')

    def head(self, task: Task, state: str) -> None:
        """The line that says how a task stands."""
        view, mark = self.view, MARKS.get(state, "·")
        number, title = view.number(task.id), task.title.in_(self.language)
        stands = view.stands(task)
        self._lines.append(f"{mark} {number}  {title}: {stands}")
        colour = COLOURS.get(state, CALM)
        self._parts.append(
            f'<div><b style="color:{colour}">{mark}</b> <b>{number}&ensp;{html.escape(title)}</b>'
            f"&emsp;{html.escape(stands)}</div>"
        )

    def say(self, text: str) -> None:
        self._lines += [f"  {line}" for line in text.splitlines()]
        self._parts.append(_p(text))

    def entry(self, key: str, text: str) -> None:
        """A text beside a short label."""
        label = say(key, self.language)
        self._lines.append(f"  {label}: {text}")
        self._parts.append(f"<div><b>{html.escape(label)}</b>&emsp;{html.escape(text)}</div>")

    def passed(self, task: Task) -> None:
        """How many checks, and of the training a picture."""
        self.say(say("checks_right", self.language, count=len(self.view.of(task))))
        names, training = self.view.exercise.training, self.view.run.training
        if training is not None and names is not None and names.function in task.functions:
            self._pictures(training)

    def finished(self) -> None:
        """All is right: what was learned, what to think about."""
        finished = self.view.exercise.finished
        self.say(say("all_pass", self.language, count=len(self.view.results)))
        if finished.learned is not None:
            self.entry("learned", finished.learned.in_(self.language))
        self.entry("look", self.in_a_notebook(finished.look.in_(self.language)))
        self.entry("think", finished.think.in_(self.language))
        if self.view.run.training is not None:
            self._pictures(self.view.run.training)

    def to_mend(self, result: CheckResult, task: Task) -> None:
        """One check: called, returned, expected; a hint, and the further ones folded away."""
        view = self.view
        if result.outcome == "ungraded":
            self.say(result.message)
            return
        known = view.run.known.get(task.id)
        given = advice(result, known, self.language)
        shown = msgspec.structs.replace(result, hint=given.hint, note=given.note)
        self._lines += ["", *view.mend(shown, given.label, ALL)]
        self._parts.append(_p(plain(result.title)))
        self._parts.append(_table(self._facts(result)))
        self._parts.append(_hint(given.label, given.hint))
        for level in range(2, given.levels + 1):
            further = advice(result, known, self.language, level)
            self._parts.append(_folded(further.label, further.hint))
        if given.note:
            self._parts.append(_hint(say("note", self.language), given.note))
        waiting = sum(r.outcome != "passed" for r in view.of(task)) - 1
        if waiting:
            key = "others_cell_one" if waiting == 1 else "others_cell"
            self._lines.append("")
            self.say(say(key, self.language, count=waiting))

    def in_a_notebook(self, text: str) -> str:
        """A text of the exercise's that names its file as a program."""
        words = say("main_program", self.language)
        return text.replace(f"python {self.view.exercise.slug}.py", words)

    def _facts(self, result: CheckResult) -> Iterable[tuple[str, str]]:
        called = "\n".join([result.called, "   ".join(result.inputs)]).strip()
        returned = result.returned
        if result.line and result.returned and result.source:
            returned += f"\n{result.line} | {result.source}"
        returned = "\n".join(part for part in (returned, result.message) if part)
        texts = {"called": called, "returned": returned, "expected": result.expected,
                 "printed": result.printed.strip()}  # fmt: skip
        return [(say(key, self.language), plain(text)) for key, text in texts.items() if text]

    def _pictures(self, training: Training) -> None:
        for title, drawn in (
            ("curve_title", plot.curve(training, PLOT, self.language)),
            ("line_title", plot.boundary(training, PLOT)),
        ):
            if drawn:
                self._lines += ["", f"  {say(title, self.language)}", *drawn]
        self._parts.append(_svg(training, self.language) or _pre(self._lines))


def _svg(training: Training, language: Language) -> str:
    """Both pictures; empty where the library that escapes for pages is missing."""
    try:
        from grader.render.html import pictures
    except ImportError:
        return ""
    drawn = (
        ("curve_title", pictures.loss_curve(training)),
        ("line_title", pictures.boundary(training)),
    )
    found = [
        f"<div>{html.escape(say(title, language))}<br>{_renamed(str(one))}</div>"
        for title, one in drawn
        if one
    ]
    row = '<div style="display:flex;flex-wrap:wrap;margin-top:.5em">'
    return f"<style>{STYLE}</style>{row}{''.join(found)}</div>" if found else ""


def _renamed(picture: str) -> str:
    """A picture under a class of our own: a notebook's page has other plots."""
    return picture.replace('class="plot"', 'class="grader-plot"', 1)


def _box(colour: str, *parts: str) -> str:
    return f'<div style="{BOX.format(colour=colour)}">{"".join(parts)}</div>'


def _p(text: str) -> str:
    return f'<div style="white-space:pre-wrap;margin-top:.4em">{html.escape(text)}</div>'


def _pre(lines: list[str]) -> str:
    return f'<pre style="line-height:1.1">{html.escape(chr(10).join(lines))}</pre>'


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Labels beside what a program said; no table element, which notebooks give a style."""
    return "".join(
        '<div style="display:flex;margin-top:.3em">'
        f'<span style="flex:0 0 6em;opacity:.7">{html.escape(label)}</span>'
        '<code style="white-space:pre-wrap;background:none;padding:0">'
        f"{html.escape(text)}</code></div>"
        for label, text in rows
    )


def _hint(label: str, text: str) -> str:
    return (
        '<div style="display:flex;margin-top:.6em">'
        f'<b style="flex:0 0 6em">{html.escape(label)}</b><span>{html.escape(text)}</span></div>'
    )


def _folded(label: str, text: str) -> str:
    return (
        f'<details style="margin-top:.3em"><summary>{html.escape(label)}</summary>'
        f"{_p(text)}</details>"
    )
