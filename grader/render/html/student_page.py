"""One student's page: the tasks, what came back, hints, pictures, the file. Made to be sent.

Of hidden checks it tells how many passed, and in which way the others failed; no name, no value.
Notes for staff and ids of a platform stay out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec
from markupsafe import Markup, escape

from grader.exercise import Task
from grader.intake.notebook import is_notebook
from grader.render.html import pictures
from grader.render.html.lateness import clock, student_view
from grader.render.html.page import both, harmless, render, say, words
from grader.render.html.titles import Titles
from grader.render.plot import right_side
from grader.report import CheckResult, Points, Report, TaskResult, Training, reason, total
from grader.words import Language, Place, Text

MOST_LINES = 2000  # of a file that are shown
MOST_CHARS = 500  # of a line
MARKS = {"passed": "✓", "failed": "✗", "unwritten": "·", "blocked": "·", "ungraded": "!"}
OUTCOMES = {"ungraded": "check_ungraded"}  # where the words have another name
CATEGORIES = {"missing": "category_missing"}


class CheckView(msgspec.Struct, frozen=True):
    """A public check as the template shows it."""

    check: CheckResult
    mark: str
    outcome: Markup
    title: Markup
    hint: Text | str
    note: Text | str
    facts: bool  # whether there is anything to unfold
    first: bool  # of the task's failed ones


class TaskView(msgspec.Struct, frozen=True):
    """A task as the template shows it."""

    number: int
    title: Text
    state: str
    mark: str
    line: Markup
    result: TaskResult
    hints: list[Text]
    note: Text | str
    looked_at: bool  # whether any public check came as far as a call
    checks: list[CheckView]
    all_passed: bool  # so that the checks can be folded away
    hidden: list[Markup]


def student_page(
    report: Report, source: bytes, filename: str, titles: Titles, language: Language
) -> bytes:
    """The page as UTF-8; `source` is what was handed in, as bytes of whatever kind."""
    lines, left_out = _lines(_listing(source, filename), report.checks)
    told = _tasks(report, titles)
    unread = report.status == "unreadable"  # then every task says the same
    tasks = [] if unread else told
    return render(
        "student.html.j2",
        ("page.js",),
        language,
        report=report,
        title=titles.exercise.title,
        glance=titles.exercise.title.in_(language),
        tasks=tasks,
        unread=next((task for task in told if task.hints), None) if unread else None,
        upcoming=next((t for t in tasks if t.state in ("failed", "unwritten")), None),
        all_right=bool(tasks) and all(task.state == "passed" for task in tasks),
        problem=reason(report),
        pictures=_pictures(report.training),
        lines=lines,
        left_out=left_out,
        filename=filename,
        stamps=_stamps(report),
        late=(late := student_view(report)),
        submitted=late.when if late is not None and late.when else clock(report.submitted),
    )


def _stamps(report: Report) -> list[Markup]:
    flags = {"public_only": report.public_only, "carry_forward": report.carry_forward}
    return [say(name) for name, there in flags.items() if there]


def _tasks(report: Report, titles: Titles) -> list[TaskView]:
    by_id = {result.id: result for result in report.tasks}
    numbers = {task.id: n for n, task in enumerate(titles.exercise.tasks, 1)}
    return [
        _task(task, by_id[task.id], report.checks, titles, numbers)
        for task in titles.exercise.tasks
        if task.id in by_id
    ]


def _task(
    task: Task, result: TaskResult, checks: Sequence[CheckResult], titles: Titles,
    numbers: dict[str, int],
) -> TaskView:  # fmt: skip
    own = [check for check in checks if check.task == task.id]
    public = [check for check in own if not check.hidden]
    hidden = [check for check in own if check.hidden]
    state = _state(own)
    known = titles.library.known(result.mistakes)
    plain_hint = [Text(en=result.hint, ko=result.hint)] if result.hint else []
    hints = (
        [Text(en=en, ko=ko) for en, ko in zip(known.hints("en"), known.hints("ko"), strict=False)]
        if known
        else plain_hint
    )
    note = (known.remark if known else None) or result.note
    return TaskView(
        number=numbers[task.id],
        title=task.title,
        state=state,
        mark=MARKS[state],
        line=_line(task, state, public, numbers),
        result=result,
        hints=hints,
        note=note,
        looked_at=any(c.outcome not in ("unwritten", "blocked") for c in public),
        checks=_checks(public, titles, bool(note)),
        all_passed=len(public) > 1 and all(check.outcome == "passed" for check in public),
        hidden=_hidden(hidden),
    )


def _state(own: Sequence[CheckResult]) -> str:
    """The outcome that says most of a task."""
    there = {check.outcome for check in own}
    order = ("ungraded", "unwritten", "failed", "blocked")
    return next((outcome for outcome in order if outcome in there), "passed")


def _line(task: Task, state: str, public: Sequence[CheckResult], numbers: dict[str, int]) -> Markup:
    """What is said of the whole task."""
    if state == "passed":
        return both(task.done)
    if state == "unwritten":
        return both(task.start)
    if state == "blocked" and all(check.outcome == "passed" for check in public):
        return both(task.done)  # what waits is checked on other data
    if state == "blocked":
        waits = next((c.message for c in public if c.outcome == "blocked" and c.message), "")
        found = sorted(numbers[name] for name in waits.split(", ") if name in numbers)
        return say("waits", tasks=", ".join(map(str, found))) if found else say("blocked")
    return Markup()


def _checks(public: Sequence[CheckResult], titles: Titles, told: bool) -> list[CheckView]:
    """The public checks; `told` is whether the task has a remark that theirs would repeat."""
    first = next((check for check in public if check.outcome == "failed"), None)
    return [
        CheckView(
            check=check,
            mark=MARKS[check.outcome],
            outcome=say(OUTCOMES.get(check.outcome, check.outcome)),
            title=both(titles.title(check)),
            hint=titles.hint(check),
            note="" if told else titles.note(check),
            facts=check.outcome in ("failed", "ungraded")
            and bool(check.called or check.message or check.returned or check.expected),
            first=check is first,
        )
        for check in public
    ]


def _hidden(checks: Sequence[CheckResult]) -> list[Markup]:
    """How many hidden checks passed, then the ways in which others did not, with their points."""
    if not checks:
        return []
    passed = sum(check.outcome == "passed" for check in checks)
    ways: dict[str, list[Points]] = {}
    for check in checks:
        if check.outcome != "passed":
            ways.setdefault(_way(check), []).append(check.points)
    lost = [
        say("hidden_lost", count=len(points), what=words(way), points=total(points))
        for way, points in ways.items()
    ]
    return [say("hidden_passed", passed=passed, all=len(checks)), *lost]


def _way(check: CheckResult) -> str:
    if check.category:
        return CATEGORIES.get(check.category, check.category)
    return OUTCOMES.get(check.outcome, check.outcome)


def _pictures(training: Training | None) -> list[tuple[Markup, Markup, Markup]]:
    """Each picture: what it shows, itself, and the same in words."""
    if training is None:
        return []
    made = []
    curve = pictures.loss_curve(training)
    if curve:
        losses = training.losses
        told = {"first": losses[0], "last": losses[-1], "high": max(losses), "low": min(losses)}
        numbers = {name: f"{loss:.4g}" for name, loss in told.items()}
        text = say("curve_words", epoch=training.epochs - 1, **numbers)
        made.append((say("curve_title"), curve, text))
    plane = pictures.boundary(training)
    if plane:
        text = say("plane_words", right=right_side(training), all=len(training.points))
        made.append((say("line_title"), plane, text))
    return made


def _listing(source: bytes, filename: str) -> list[tuple[str, Place]]:
    """What was handed in, line by line as Python counts; of a notebook, its code cells."""
    if is_notebook(filename):
        return [line for cell, text in _cells(source) for line in _of_cell(cell, text)]
    if not source:
        return []
    lines = _split(source.decode("utf-8-sig", "backslashreplace"))
    ended = lines if lines[-1] or len(lines) == 1 else lines[:-1]
    return [(line, Place(number)) for number, line in enumerate(ended, 1)]


def _cells(source: bytes) -> list[tuple[int, str]]:
    try:
        return msgspec.json.decode(source, type=list[tuple[int, str]])
    except msgspec.MsgspecError:  # an unreadable one is no list of cells
        return []


def _of_cell(cell: int, text: str) -> list[tuple[str, Place]]:
    lines = [(line, Place(n, str(cell))) for n, line in enumerate(_split(text), 1)]
    return [(f"# ---- {cell} ----", Place(0, str(cell))), *lines]


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _lines(listing: list[tuple[str, Place]], checks: Sequence[CheckResult]) -> tuple[Markup, int]:
    """The lines as list items; how many are left out.

    Made here and not in the template: it is most of a page. All of it is escaped at once.
    """
    if not listing:
        return Markup(), 0
    shown = listing[:MOST_LINES]
    safe = escape("\n".join(str(harmless(line[:MOST_CHARS])) for line, _ in shown)).split("\n")
    whys = _raised(checks)
    items = [f"<li><code>{line}</code></li>\n" for line in safe]
    for index, (line, place) in enumerate(shown):
        if len(line) > MOST_CHARS or place in whys:
            items[index] = _marked(place, safe[index], whys, len(line) > MOST_CHARS)
    return Markup("".join(items)), len(listing) - len(shown)


def _marked(place: Place, line: str, whys: dict[Place, str], cut: bool) -> str:
    """A line that raised, or that is shown in part; `line` is escaped."""
    rest = f"<em>{say('source_large')}</em>" if cut else ""
    if place not in whys:
        return f"<li><code>{line}</code>{rest}</li>\n"
    why = f"<em><b>{say('raised_here')}</b> {both(whys[place])}</em>"
    at = f"{place.cell}-{place.line}" if place.cell else str(place.line)
    return f'<li class="raised" id="L{at}"><code>{line}</code>{rest}{why}</li>\n'


def _raised(checks: Sequence[CheckResult]) -> dict[Place, str]:
    """What each line raised."""
    told: dict[Place, Counter[str]] = {}
    for check in checks:
        if check.line and not check.hidden and check.outcome == "failed":
            place = Place(check.line, check.cell)
            told.setdefault(place, Counter())[check.message.split("\n")[0]] += 1
    return {place: found.most_common(1)[0][0] or " " for place, found in told.items()}
