"""What a student sees after `python -m pytest`: the tasks in order, then one thing to mend.

Takes over pytest's own display where a run was started on exercises alone and without options that
ask for something else (`-v`, `-q`, `-r`, `--tb`): then pytest shows what it always shows.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any

import pytest

from grader.words import Language, say

if TYPE_CHECKING:
    from grader.attempt import Attempt
    from grader.judging import Bench
    from grader.practice.view import Run
    from grader.report import CheckResult

DEFAULT_REPORT_CHARS = "fE"
# Plugins of others that import a second's worth of modules only to add nothing to this screen.
IDLE = ("hypothesispytest",)
MOST_LINES = 23  # of a terminal's 24: pytest puts an empty one above


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
        for name in filter(config.pluginmanager.hasplugin, IDLE):
            config.pluginmanager.unregister(name=name)
        config.pluginmanager.register(cls(), "grader-screen")

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Say why nothing is to be seen yet, on a terminal."""
        if sys.stdout.isatty():
            text = say("loading", _language(session.config))
            reporter = session.config.pluginmanager.getplugin("terminalreporter")
            if reporter is not None and _can_show(reporter, text):
                reporter.rewrite(text, erase=True)
                self._waiting = True

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Import what draws the screen while the worker, in a process of its own, imports torch."""
        importlib.import_module("grader.practice.page")
        importlib.import_module("grader.diagnosis")

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


def _run(reporter: Any, bench: Bench, attempt: Attempt) -> Run:
    """That file's outcomes, and the known mistakes that its answers mean."""
    from grader import diagnosis, mistakes
    from grader.plugin import CHECK
    from grader.practice.view import Run
    from grader.training import training_of

    exercise, results = attempt.exercise, _results(bench, attempt)
    asked = [item.stash[CHECK] for item in reporter._session.items if CHECK in item.stash]
    checks = [check for check in asked if check.exercise.slug == exercise.slug]
    known = diagnosis.diagnose(attempt, checks, results, mistakes.library(exercise))
    training = training_of(bench.public_records, exercise)
    return Run(attempt=attempt, results=results, known=known, training=training)


def _print(reporter: Any, bench: Bench, attempts: list[Attempt]) -> None:
    from rich.console import Console

    from grader.practice.page import Room, page
    from grader.practice.progress import Progress
    from grader.practice.view import View, styled
    from grader.render.plot import can_draw
    from grader.render.text import WIDTH, can_show, fit

    encoding = _encoding(reporter)
    language: Language = bench.language if can_show("가", encoding) else "en"
    console = Console(
        file=reporter._tw._file, width=WIDTH, highlight=False, markup=False, emoji=False,
        force_terminal=reporter.hasmarkup, no_color=not reporter.hasmarkup, legacy_windows=False,
        color_system="standard" if reporter.hasmarkup else None,
    )  # fmt: skip
    room = Room(MOST_LINES, ascii_only=not can_draw(encoding), bar=False, curve=0)
    focus_shown = False
    for attempt in attempts:
        view = View(_run(reporter, bench, attempt), language)
        if view.complete():
            Progress(attempt.exercise).note(view)
        lines = [view.heading(), "", *view.rows()] if focus_shown else page(view, room)
        for line in lines:
            console.print(styled(fit(line, encoding), language), soft_wrap=True)
        focus_shown = focus_shown or not view.finished
