"""One run of the public checks as lines of a screen: the tasks in order, then one thing to mend.

`python -m pytest`, `grader watch` and `grader hint` all show what is made here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import msgspec
from rich.cells import cell_len
from rich.text import Text as RichText

from grader import loading
from grader.attempt import Attempt
from grader.exercise import Exercise, Task
from grader.mistakes import Known
from grader.practice.solution import reveal
from grader.render.plot import bar
from grader.render.text import MOST_LINES, WIDTH, block, pad, plain, wrap
from grader.report import CheckResult, Training
from grader.words import Language, Place, say

TITLE = 14  # columns of a task's title
ENTRY = 7  # columns of what stands before an entry: next, read, think
LABELS = ("called", "returned", "expected", "printed", "hint", "note")
STYLES = {"✓": "green", "✗": "red", "·": "dim"}
FEWEST = 4  # columns of a progress bar


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """The public checks, run once on one file; and the mistakes recognised, by task."""

    attempt: Attempt
    results: list[CheckResult]
    known: dict[str, Known] = {}
    training: Training | None = None


class Advice(NamedTuple):
    """The hint for a check that failed, what it is called, and a remark; level counts from 1."""

    label: str
    hint: str
    note: str
    level: int
    levels: int


def advice(first: CheckResult, known: Known | None, language: Language, level: int = 1) -> Advice:
    """A recognised mistake's hint of that level and its note; else the check's own."""
    hints = known.hints(language) if known is not None else []
    if known is None or not hints:
        return Advice(say("hint", language), first.hint, first.note, 1, 1)
    level = min(level, len(hints))
    label = say("hint", language) + (f" {level}/{len(hints)}" if len(hints) > 1 else "")
    note = known.note(language) or first.note
    return Advice(label, hints[level - 1], note, level, len(hints))


class View:
    """A run's outcomes, as lines of at most `width` columns."""

    def __init__(self, run: Run, language: Language, width: int = WIDTH) -> None:
        self.run, self.language, self.width = run, language, width
        self.attempt, self.results = run.attempt, run.results
        self.exercise: Exercise = run.attempt.exercise
        self.trouble = loading.sentence(run.attempt, language)
        self.finished = all(result.outcome == "passed" for result in self.results)

    # the tasks

    def heading(self, columns: int = 0, *, ascii_only: bool = False) -> str:
        """Title, tasks done, points; between them a bar of up to that many columns."""
        tasks = [task for task in self.exercise.tasks if not task.given]
        done = sum(self.state(task) == "passed" for task in tasks)
        score = sum(result.points for result in self.results if result.outcome == "passed")
        full = sum(result.points for result in self.results)
        right = say("tasks", self.language, done=done, all=len(tasks))
        right += "   " + say("points", self.language, score=score, max=full)
        left = "  " + self.exercise.title.in_(self.language)
        space = self.width - 2 - cell_len(left) - cell_len(right)
        columns = min(columns, space - 4)
        shown = bar(done, len(tasks), columns, ascii_only=ascii_only) if columns >= FEWEST else ""
        return left + " " * max(space - len(shown) - 2, 0) + f"{shown}  {right}"

    def rows(self) -> list[str]:
        """A line for each task that is to be done, and for a given one that is wrong."""
        shown = [t for t in self.exercise.tasks if not t.given or self.state(t) == "failed"]
        return [self.row(task) for task in shown]

    def row(self, task: Task) -> str:
        """One task: its mark, its number, and how it stands."""
        state, first = self.state(task), self.first()
        mark = {"passed": "✓", "failed": "✗", "ungraded": "✗"}.get(state, "·")
        head = f"  {mark} {self.number(task.id)}  {pad(task.title.in_(self.language), TITLE)}"
        text = self._stand(task, state)
        if state == "unwritten" and first is not None and first.task == task.id:
            place, file = self.place(task), self.attempt.submission.filename
            text = pad(text, 26) + f"{file}:{place.cell or place.line}"
        return head + text

    def state(self, task: Task) -> str:
        """passed, or the outcome of the first check that did not pass; not_run."""
        outcomes = [result.outcome for result in self.of(task)]
        if not outcomes or self.lost_in_loading(task):
            return "not_run"
        return next((outcome for outcome in outcomes if outcome != "passed"), "passed")

    def of(self, task: Task) -> list[CheckResult]:
        """The results of that task's checks."""
        return [result for result in self.results if result.task == task.id]

    def lost_in_loading(self, task: Task) -> bool:
        """Whether the file itself is why this task's checks fail: they say nothing of the task."""
        if loading.unreadable(self.attempt):
            return True
        failed = [result for result in self.of(task) if result.outcome == "failed"]
        missing = bool(failed) and all(result.category == "missing" for result in failed)
        return missing and self.attempt.failure is not None

    def first(self) -> CheckResult | None:
        """The first check to look at, tasks in order; None when nothing is left to do."""
        found = [result for task in self.exercise.tasks for result in self.open_checks(task)]
        return found[0] if found else None

    def open_checks(self, task: Task) -> list[CheckResult]:
        """That task's checks that are not right and do not only wait."""
        return [r for r in self.of(task) if r.outcome in ("failed", "unwritten", "ungraded")]

    def number(self, task_id: str) -> int:
        """A task's place in the exercise, from 1."""
        return [task.id for task in self.exercise.tasks].index(task_id) + 1

    def place(self, task: Task) -> Place:
        """Where its TODO stands, else its `def`; line 1 where there is neither."""
        functions = self.attempt.functions
        lines = (functions[name].line for name in task.functions if name in functions)
        return self.attempt.place(next(lines, 1))

    def waits_for(self, task: Task) -> list[str]:
        """The tasks that have to be right before this one is looked at."""
        blocked = [result for result in self.of(task) if result.outcome == "blocked"]
        return blocked[0].message.split(", ") if blocked else []

    def stands(self, task: Task) -> str:
        """How a task stands, in a few words."""
        return self._stand(task, self.state(task))

    def _stand(self, task: Task, state: str) -> str:
        failed = sum(result.outcome == "failed" for result in self.of(task))
        waiting = [str(self.number(name)) for name in self.waits_for(task)]
        texts = {
            "passed": task.done.in_(self.language),
            "failed": say("failed", self.language, failed=failed, all=len(self.of(task))),
            "blocked": say("blocked", self.language, tasks=", ".join(waiting)),
        }
        return texts.get(state) or say(state, self.language)

    # the one thing to do

    def focus(
        self, level: int = 1, most: Mapping[str, int] = MOST_LINES, *, rest: bool = True
    ) -> list[str]:
        """What stopped the file, and what to mend first, with a hint of that level.

        `rest` says how many other checks wait, too.
        """
        first = self.first()
        parts: list[list[str]] = []
        if self.trouble:
            parts.append(self.paragraph(self.trouble))
        if first is None:
            parts.append(self.all_right())
        elif not self.lost_in_loading(self.exercise.task(first.task)):
            parts.append(self.to_do(first, level, most, rest=rest))
        return [line for index, part in enumerate(parts) for line in [""] * (index > 0) + part]

    def to_do(
        self, first: CheckResult, level: int, most: Mapping[str, int], *, rest: bool = True
    ) -> list[str]:
        """One check that is not right yet: where to start, or what to mend."""
        task = self.exercise.task(first.task)
        if first.outcome == "unwritten":
            return self.next_task(task)
        if first.outcome == "ungraded":
            return self.paragraph(first.message)
        return self._mend(first, task, level, most, rest)

    def next_task(self, task: Task) -> list[str]:
        """Where to write next, and a first question."""
        number, start = self.number(task.id), task.start.in_(self.language)
        text = say("task_line", self.language, number=number, line=self.place(task), start=start)
        next_ = self.entry("next", text)
        return [*next_, *self.entry("read", say("lesson", self.language))]

    def _mend(
        self, first: CheckResult, task: Task, level: int, most: Mapping[str, int], rest: bool
    ) -> list[str]:
        given = advice(first, self.run.known.get(task.id), self.language, level)
        note = "" if self.trouble else given.note  # one remark at a time
        shown = msgspec.structs.replace(first, hint=given.hint, note=note)
        lines = self.mend(shown, given.label, most)
        if not rest:
            return lines
        waiting = [r for r in self.of(task) if r.outcome != "passed" and r.id != first.id]
        key = {0: "details", 1: "others_one"}.get(len(waiting), "others")
        number = self.number(task.id)
        text = say(key, self.language, count=len(waiting), task=number)
        return [*lines, "", *(f"  {line}" for line in wrap(text, self.width - 2))]

    def mend(self, shown: CheckResult, hint_label: str, most: Mapping[str, int]) -> list[str]:
        """A check's title and its block, `most` lines of each part."""
        lines = block(shown, self.language, hint_label=hint_label, most=most, width=self.width)
        return [*self.paragraph(shown.title), *lines]

    # all is right

    def all_right(self) -> list[str]:
        """That nothing is left to do; what was learned, and a question to think about."""
        finished = self.exercise.finished
        lines = self.all_pass()
        if not self.complete():
            return lines
        return [
            *lines, "", *self.learned(),
            *self.entry("look", finished.look.in_(self.language)),
            *self.think(), *self.solution(), *self.next_exercise(),
        ]  # fmt: skip

    def complete(self) -> bool:
        """Whether every task's checks were part of this run."""
        return all(self.of(task) for task in self.exercise.tasks)

    def all_pass(self) -> list[str]:
        """That all checks of this run pass."""
        key = "all_pass" if self.complete() else "some_pass"
        return self.paragraph(say(key, self.language, count=len(self.results)))

    def learned(self) -> list[str]:
        """What was learned, where the exercise says so."""
        text = self.exercise.finished.learned
        return self.entry("learned", text.in_(self.language)) if text else []

    def think(self) -> list[str]:
        """A question to think about."""
        return self.entry("think", self.exercise.finished.think.in_(self.language))

    def solution(self) -> list[str]:
        """Where a commented solution is, in a kit for self-study; only for who is done."""
        name = reveal(self.exercise)
        return self.entry("read", say("solution", self.language, file=name)) if name else []

    def next_exercise(self) -> list[str]:
        """What comes after this exercise, if it says so."""
        return self.entry("next", self.exercise.next) if self.exercise.next else []

    def entry(self, key: str, text: str) -> list[str]:
        """A text beside a short label."""
        head = pad(say(key, self.language), ENTRY)
        lines = wrap(text, self.width - ENTRY - 3) if "    " not in text else [text]
        return [
            f"  {head if index == 0 else ' ' * ENTRY}{line}" for index, line in enumerate(lines)
        ]

    def paragraph(self, text: str) -> list[str]:
        """A text from margin to margin."""
        return [f"  {line}" for line in wrap(plain(text), self.width - 4)]


def styled(text: str, language: Language) -> RichText:
    """A line with its mark and its label in colour."""
    line = RichText(text)
    if text[2:3] in STYLES and text[3:4] == " ":
        line.stylize(STYLES[text[2]], 2, 3)
    for key in LABELS:
        label = re.match(rf"    {re.escape(say(key, language))}( \d/\d)? ", text)
        if label:
            line.stylize("bold" if key == "hint" else "dim", 4, label.end() - 1)
    return line
