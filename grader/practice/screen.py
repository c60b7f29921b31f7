"""What a student sees after `python -m pytest`: the tasks in order, then one thing to mend.

Takes over pytest's own display where a run was started on exercises alone and without options that
ask for something else (`-v`, `-q`, `-r`, `--tb`): then pytest shows what it always shows.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from grader import loading
from grader.exercise import Exercise, Task
from grader.report import CheckResult
from grader.words import Language, say

if TYPE_CHECKING:
    from rich.text import Text as RichText

    from grader.judging import Bench
    from grader.student import Attempt

DEFAULT_REPORT_CHARS = "fE"
TITLE = 14  # columns of a task's title
MOST_LINES = 23  # of a terminal's 24: pytest puts an empty one above
STYLES = {"✓": "green", "✗": "red", "·": "dim"}


class Screen:
    """The plugin that shows it."""

    _waiting = False  # whether a line says why nothing is to be seen yet

    @classmethod
    def take_over(cls, config: pytest.Config) -> None:
        """Silence pytest's own display, unless the user asked for one."""
        option = config.option
        if not config.pluginmanager.hasplugin("terminal"):
            return
        plain = option.verbose == 0 and option.tbstyle == "auto" and not option.collectonly
        if getattr(option, "numprocesses", None):  # outcomes are then other processes'
            return
        if not plain or option.reportchars != DEFAULT_REPORT_CHARS or option.durations is not None:
            return
        option.verbose, option.no_header, option.tbstyle, option.reportchars = -2, True, "no", ""
        option.disable_warnings = True
        config.pluginmanager.register(cls(), "grader-screen")

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Say why nothing is to be seen yet, on a terminal."""
        if sys.stdout.isatty():
            text = say("loading", _language(session.config))
            reporter = session.config.pluginmanager.getplugin("terminalreporter")
            if reporter is not None and _can_show(reporter, text):
                reporter.rewrite(text, erase=True)
                self._waiting = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Take that line away again."""
        if self._waiting:
            reporter = session.config.pluginmanager.getplugin("terminalreporter")
            reporter.rewrite("", erase=True)
            reporter.rewrite("")

    def pytest_report_teststatus(self, report: Any) -> tuple[str, str, str] | None:
        """Count every outcome, print no letter."""
        if report.when == "call":
            return report.outcome, "", ""
        if report.failed:
            return "error", "", ""
        return ("skipped" if report.skipped else ""), "", ""

    def pytest_terminal_summary(self, terminalreporter: Any, config: pytest.Config) -> None:
        """The screen itself."""
        from grader.plugin import BENCH

        for report in terminalreporter.getreports("error"):
            if not hasattr(report, "when"):  # a check file that could not be collected
                terminalreporter.write_line(report.longreprtext)
        bench = config.stash[BENCH]
        shown = [attempt for attempt in bench.attempts.values() if _results(bench, attempt)]
        if not shown and not {"passed", "failed", "error", "skipped"} & set(terminalreporter.stats):
            terminalreporter.write_line(f"  {say('none_run', bench.language)}")
        _print(terminalreporter, bench, shown)


def _language(config: pytest.Config) -> Language:
    from grader.plugin import BENCH

    return config.stash[BENCH].language


def _can_show(reporter: Any, text: str) -> bool:
    from grader.render.text import can_show

    return can_show(text, _encoding(reporter))


def _encoding(reporter: Any) -> str:
    return getattr(reporter._tw._file, "encoding", None) or "utf-8"


def _results(bench: Bench, attempt: Attempt) -> list[CheckResult]:
    ids = {task.id for task in attempt.exercise.tasks}
    return [result for result in bench.results if result.task in ids and not result.hidden]


def _print(reporter: Any, bench: Bench, attempts: list[Attempt]) -> None:
    from rich.console import Console

    from grader.render.text import WIDTH, can_show, fit

    encoding = _encoding(reporter)
    language: Language = bench.language if can_show("가", encoding) else "en"
    console = Console(
        file=reporter._tw._file, width=WIDTH, highlight=False, markup=False, emoji=False,
        force_terminal=reporter.hasmarkup, no_color=not reporter.hasmarkup, legacy_windows=False,
        color_system="standard" if reporter.hasmarkup else None,
    )  # fmt: skip
    focus_shown = False
    for attempt in attempts:
        view = View(attempt, _results(bench, attempt), language)
        for line in view.lines(with_focus=not focus_shown):
            line.plain = fit(line.plain, encoding)
            console.print(line, soft_wrap=True)
        focus_shown = focus_shown or not view.finished


def _trimmed(texts: list[str]) -> list[str]:
    """Without its blank lines, the last ones first, as far as a small terminal needs it."""
    texts = list(texts)
    for index in range(len(texts) - 1, 1, -1):
        if len(texts) > MOST_LINES and not texts[index]:
            del texts[index]
    return texts


class View:
    """One exercise's outcomes, as lines."""

    def __init__(self, attempt: Attempt, results: list[CheckResult], language: Language) -> None:
        self.attempt, self.results, self.language = attempt, results, language
        self.exercise: Exercise = attempt.exercise
        self.trouble = loading.sentence(attempt, language)
        self.finished = all(result.outcome == "passed" for result in results)

    def lines(self, with_focus: bool = True) -> list[RichText]:
        """The overview; then the one thing to do next."""
        from rich.text import Text as RichText

        texts = [self._heading(), "", *self._rows()]
        if with_focus and self.trouble:
            texts += ["", *self._paragraph(self.trouble)]
        if with_focus and self._says_something(self._first()):
            texts += ["", *self._focus()]
        return [self._styled(RichText(text)) for text in _trimmed(texts)]

    def _styled(self, line: RichText) -> RichText:
        mark = line.plain[2:3]
        if mark in STYLES and line.plain[3:4] == " ":
            line.stylize(STYLES[mark], 2, 3)
        for key in ("called", "returned", "expected", "printed", "hint", "note"):
            label = say(key, self.language)
            if line.plain.startswith(f"    {label} "):
                line.stylize("bold" if key == "hint" else "dim", 4, 4 + len(label))
        return line

    def _heading(self) -> str:
        from rich.cells import cell_len

        from grader.render.text import WIDTH

        tasks = [task for task in self.exercise.tasks if not task.given]
        done = sum(self._state(task) == "passed" for task in tasks)
        score = sum(result.points for result in self.results if result.outcome == "passed")
        full = sum(result.points for result in self.results)
        right = say("tasks", self.language, done=done, all=len(tasks))
        right += "   " + say("points", self.language, score=score, max=full)
        left = "  " + self.exercise.title.in_(self.language)
        return left + " " * (WIDTH - 2 - cell_len(left) - cell_len(right)) + right

    def _of(self, task: Task) -> list[CheckResult]:
        return [result for result in self.results if result.task == task.id]

    def _state(self, task: Task) -> str:
        """passed, or the outcome of the first check that did not pass; not_run."""
        outcomes = [result.outcome for result in self._of(task)]
        if not outcomes or self._lost_in_loading(task):
            return "not_run"
        return next((outcome for outcome in outcomes if outcome != "passed"), "passed")

    def _lost_in_loading(self, task: Task) -> bool:
        """Whether the file itself is why this task's checks fail: they say nothing of the task."""
        if loading.unreadable(self.attempt):
            return True
        failed = [result for result in self._of(task) if result.outcome == "failed"]
        missing = bool(failed) and all(result.category == "missing" for result in failed)
        return missing and self.attempt.failure is not None

    def _rows(self) -> list[str]:
        rows = []
        first = self._first()
        for number, task in enumerate(self.exercise.tasks, 1):
            state = self._state(task)
            if task.given and state != "failed":
                continue
            rows.append(self._row(number, task, state, first is not None and first.task == task.id))
        return rows

    def _row(self, number: int, task: Task, state: str, first: bool) -> str:
        from grader.render.text import pad

        mark = {"passed": "✓", "failed": "✗", "ungraded": "✗"}.get(state, "·")
        head = f"  {mark} {number}  {pad(task.title.in_(self.language), TITLE)}"
        failed = sum(result.outcome == "failed" for result in self._of(task))
        waiting = [str(self._number(name)) for name in self._blockers(task)]
        texts = {
            "passed": task.done.in_(self.language),
            "failed": say("failed", self.language, failed=failed, all=len(self._of(task))),
            "blocked": say("blocked", self.language, tasks=", ".join(waiting)),
        }
        text = texts.get(state) or say(state, self.language)
        if state == "unwritten" and first:
            text = pad(text, 26) + f"{self.attempt.submission.filename}:{self._line(task)}"
        return head + text

    def _blockers(self, task: Task) -> list[str]:
        blocked = [result for result in self._of(task) if result.outcome == "blocked"]
        return blocked[0].message.split(", ") if blocked else []

    def _number(self, task_id: str) -> int:
        return [task.id for task in self.exercise.tasks].index(task_id) + 1

    def _line(self, task: Task) -> int:
        functions = self.attempt.functions
        return next((functions[name].line for name in task.functions if name in functions), 1)

    def _first(self) -> CheckResult | None:
        """The first check to look at: tasks in order, failed before blocked."""
        order = {task.id: index for index, task in enumerate(self.exercise.tasks)}
        open_ = [r for r in self.results if r.outcome in ("failed", "unwritten", "ungraded")]
        return min(open_, key=lambda result: order[result.task], default=None)

    def _says_something(self, first: CheckResult | None) -> bool:
        """Whether there is more to say than what stopped the file."""
        return first is None or not self._lost_in_loading(self.exercise.task(first.task))

    def _focus(self) -> list[str]:
        first = self._first()
        if first is None:
            return self._all_right()
        task = self.exercise.task(first.task)
        if first.outcome == "unwritten":
            return self._next(task)
        return self._mend(first, task)

    def _next(self, task: Task) -> list[str]:
        number, start = self._number(task.id), task.start.in_(self.language)
        text = say("task_line", self.language, number=number, line=self._line(task), start=start)
        next_ = self._entry("next", text)
        return [*next_, *self._entry("read", say("lesson", self.language))]

    def _mend(self, first: CheckResult, task: Task) -> list[str]:
        from grader.render.text import block

        if first.outcome == "ungraded":
            return self._paragraph(first.message)
        if self.trouble:  # one remark at a time
            first = msgspec.structs.replace(first, note="")
        waiting = [r for r in self._of(task) if r.outcome != "passed" and r.id != first.id]
        lines = [*self._paragraph(first.title), *block(first, self.language), ""]
        key = {0: "details", 1: "others_one"}.get(len(waiting), "others")
        number = self._number(task.id)
        return [*lines, "  " + say(key, self.language, count=len(waiting), task=number)]

    def _all_right(self) -> list[str]:
        finished = self.exercise.finished
        complete = all(self._of(task) for task in self.exercise.tasks)
        key = "all_pass" if complete else "some_pass"
        lines = self._paragraph(say(key, self.language, count=len(self.results)))
        if not complete:
            return lines
        return [
            *lines, "",
            *self._entry("look", finished.look.in_(self.language)),
            *self._entry("think", finished.think.in_(self.language)),
            *(self._entry("next", self.exercise.next) if self.exercise.next else []),
        ]  # fmt: skip

    def _entry(self, key: str, text: str) -> list[str]:
        from grader.render.text import WIDTH, pad, wrap

        head = pad(say(key, self.language), 7)
        lines = wrap(text, WIDTH - 10) if "    " not in text else [text]
        return [f"  {head if index == 0 else ' ' * 7}{line}" for index, line in enumerate(lines)]

    def _paragraph(self, text: str) -> list[str]:
        from grader.render.text import WIDTH, plain, wrap

        return [f"  {line}" for line in wrap(plain(text), WIDTH - 4)]
