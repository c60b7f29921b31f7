"""Checks in a running notebook: pytest's own checks and words, beside the functions at hand.

A notebook's kernel has torch and the student's functions. So nothing is started: requests go to a
worker's own code in this process (`InProcess`), which finds the functions in the notebook's
namespace. The checks are collected once, in a pytest session that a thread keeps open; they run in
the thread that asks, the notebook's own, so that the stop button reaches an endless loop.

Nothing here is a wall: whatever a student's function does, it does to the student's own kernel. No
mark comes from it; `grader grade` judges the saved notebook in a worker like any file.
"""

from __future__ import annotations

import ast
import contextlib
import inspect
import linecache
import re
import sys
import textwrap
import threading
import traceback
import types
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from grader import diagnosis, mistakes, wire
from grader.attempt import Attempt
from grader.exercise import Exercise
from grader.judging import Bench, Check
from grader.orders import GradeError
from grader.plugin import BENCH, CHECK
from grader.practice.limits import Clock, OutOfTime, Prints, TooMuchPrinted, nobody_answers
from grader.practice.settled import Settled
from grader.practice.view import Run
from grader.report import CheckResult
from grader.sandbox import worker
from grader.sandbox.launch import LaunchError, Worker
from grader.sandbox.walls import Walls, plain_walls
from grader.sandbox.warm import touch
from grader.session import forget, hold_session, last_line
from grader.submission import Submission
from grader.training import training_of
from grader.transport import Lost
from grader.words import Language, say

CELL_LINES = 1 << 20  # line numbers that one cell has for itself, among those of all cells
START_SECONDS = 120.0  # to collect the checks on a slow machine
NUMBERED = re.compile(r"<ipython-input-(\d+)-|In ?\[(\d+)\]")
Namespace = dict[str, Any]


class Stopped(Exception):
    """The stop button was pressed while a function was running; the text is its name."""


class Nobody:
    """Workers where none are needed."""

    def walls(self) -> Walls:
        return plain_walls()

    def start(self) -> Worker:
        raise LaunchError("a notebook's kernel starts no workers")

    def prepare(self) -> None:
        """Nothing is to be prepared."""

    def close(self) -> None:
        """Nothing was started."""


class Session:
    """The public checks of one exercise, collected and kept."""

    def __init__(self, exercise: Exercise, language: Language) -> None:
        """GradeError when the checks cannot be collected."""
        self.exercise = exercise
        self._files = [str(exercise.public_checks)]
        self._library = mistakes.library(exercise)
        self.settled = Settled()
        self._bench = Bench(language)
        self._bench.workers = Nobody()
        self._quiet = contextlib.ExitStack()
        self._ready, self._over = threading.Event(), threading.Event()
        self.items: list[pytest.Item] = []
        self.trouble = ""
        with worker.as_in_a_worker():
            touch()  # else the first optimizer, which imports much, takes the student's time
        threading.Thread(target=self._hold, daemon=True, name="grader checks").start()
        if not self._ready.wait(START_SECONDS) or not self.items:
            raise GradeError(self.trouble or "The checks cannot be run: there are none.")

    def check(
        self, tasks: set[str], namespace: Namespace, language: Language, *, again: bool = True
    ) -> Run:
        """Run those tasks' checks, and before them those that they wait for.

        Unless `again`, what is known of those still holds. Stopped when the user stops it.
        """
        needs = self.with_needs(tasks) - tasks
        anew, settled = (needs, []) if again else self.known(needs, namespace)
        return self.run(self.of(anew | tasks), namespace, language, settled)

    def known(self, tasks: set[str], namespace: Namespace) -> tuple[set[str], list[CheckResult]]:
        """Of tasks that others wait for: those to be run, and what is known of the rest."""
        found = {task: self.settled.of(task, namespace) for task in tasks}
        settled = [result for results in found.values() for result in results]
        return {task for task in tasks if not found[task]}, settled

    def run(
        self,
        items: list[pytest.Item],
        namespace: Namespace,
        language: Language,
        settled: Sequence[CheckResult] = (),
    ) -> Run:
        """Run those checks; `settled` is what is known of others that they wait for.

        Stopped when the user stops it.
        """
        self._bench.language = language
        exercise = self.exercise
        file = say("this_notebook", language)
        handed_in = Submission(name=exercise.slug, student="", filename=file)
        attempt = Attempt(exercise, handed_in, exercise.seed)
        line = InProcess(Functions(namespace), exercise.limits.output)
        attempt.live = lambda: line
        try:
            self._bench.begin(attempt)
            self._bench.results += settled
            with worker.as_in_a_worker():
                self._run(items)
        except KeyboardInterrupt:
            raise Stopped(line.function) from None
        self.settled.keep(self._bench.results[len(settled) :], line.called, namespace)
        results = [_told(result, language) for result in self._bench.results]
        asked = [item.stash[CHECK] for item in items]
        return Run(
            attempt=attempt,
            results=results,
            known=diagnosis.diagnose(attempt, asked, results, self._library),
            training=training_of(self._bench.public_records, exercise),
        )

    @contextlib.contextmanager
    def with_file(self, path: Path) -> Iterator[list[pytest.Item]]:
        """The checks of one more file, for a while; GradeError when they cannot be collected."""
        session, self.trouble = self.items[0].session, ""
        collector = pytest.Module.from_parent(session, path=path)
        try:
            found = list(session.genitems(collector))
            session.config.hook.pytest_collection_modifyitems(
                session=session, config=session.config, items=found
            )
        except pytest.UsageError as error:
            self.trouble = f"The checks cannot be run: {error}"
        if self.trouble:
            raise GradeError(self.trouble)
        before = session.items
        session.items = [*before, *found]  # where the fixture `student` looks for a file's checks
        try:
            yield found
        finally:
            session.items = before
            forget([str(path)])

    def close(self) -> None:
        """Let the session go."""
        self._over.set()

    def of(self, tasks: set[str]) -> list[pytest.Item]:
        """The checks of those tasks, in their order."""
        return [item for item in self.items if item.stash[CHECK].task in tasks]

    def _run(self, items: list[pytest.Item]) -> None:
        try:
            for item, following in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        except KeyboardInterrupt:
            item.config.hook.pytest_runtest_teardown(item=item, nextitem=None)
            raise
        finally:
            self._bench.close_student()

    def with_needs(self, tasks: set[str]) -> set[str]:
        """Those tasks, and all that their checks wait for."""
        checks: list[Check] = [item.stash[CHECK] for item in self.items]
        while True:
            more = {need for check in checks if check.task in tasks for need in check.needs}
            if more <= tasks:
                return tasks
            tasks = tasks | more

    # in the thread that keeps the session

    def _hold(self) -> None:
        try:
            _, said = hold_session(self.exercise, self._files, self, self._quiet)
            self.trouble = self.trouble or f"The checks cannot be run: {last_line(said)}"
        except BaseException as error:
            self.trouble = f"The checks cannot be run: {type(error).__name__}: {error}"
        finally:
            self._ready.set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Put our bench where the plugin looks for it."""
        config.stash[BENCH] = self._bench

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember why a check file cannot be collected."""
        if report.failed:
            self.trouble = f"The checks cannot be run: {last_line(report.longreprtext)}"

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Hand the checks over, and wait until nobody needs them."""
        session.config.pluginmanager.unregister(name="terminalreporter")
        self.items = [item for item in session.items if CHECK in item.stash]
        forget(self._files)  # another session may have files of these names
        self._quiet.close()
        if self.trouble or not self.items:  # nothing to wait with: let the broken module go
            return True
        self._ready.set()
        self._over.wait()
        return True


class InProcess:
    """A line to functions of this process: each request under a clock, its prints kept."""

    closed = False

    def __init__(self, functions: Functions, output_cap: int) -> None:
        self._functions, self._cap = functions, output_cap
        self._printed = ""
        self.function = ""  # the last one called
        self.called: set[str] = set()

    def request(self, message: wire.Request, cpu: float, wall: float) -> wire.Reply:
        """The reply; Lost when the function ran or printed for too long.

        KeyboardInterrupt when the user stopped it.
        """
        if isinstance(message, wire.Call) and isinstance(message.function, str):
            self.function = message.function
            self.called.add(message.function)
        out, clock = Prints(self._cap), Clock(cpu, wall)
        reply: wire.Reply | None = None
        with nobody_answers(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            try:
                with clock:
                    reply = self._functions.handle(message)
            except (OutOfTime, TooMuchPrinted, KeyboardInterrupt):
                pass  # the clock and the prints know
        self._printed += out.getvalue()
        if clock.stopped:
            raise KeyboardInterrupt
        if clock.fired:
            raise Lost("timeout")
        if out.full:
            raise Lost("output")
        assert reply is not None
        return reply

    def prints(self) -> str:
        printed, self._printed = self._printed, ""
        return printed

    def close(self) -> None:
        """The functions stay."""


class Functions(worker.Submission):
    """What a notebook's cells have defined, answering as a worker does."""

    def __init__(self, namespace: Namespace) -> None:
        super().__init__()
        self.namespace = namespace
        self.notebook = wire.Notebook()
        self._bases: dict[str, int] = {}  # of a cell's lines among those of all cells, by file

    def load(self, request: wire.Load) -> wire.Loaded:
        """Nothing is run: say which functions are there, and which are still the stub's."""
        worker.reseed(request.seed)
        functions: dict[str, wire.Function] = {}
        if request.stub:
            for node in ast.parse(request.stub).body:
                if isinstance(node, ast.FunctionDef):
                    found = self._look_at(node)
                    functions |= {node.name: found} if found is not None else {}
        return wire.Loaded(request.id, functions, None, self.notebook)

    def _look_at(self, given: ast.FunctionDef) -> wire.Function | None:
        function = self.namespace.get(given.name)
        if not isinstance(function, types.FunctionType):
            return None
        try:
            lines, first = inspect.getsourcelines(function)
            node = ast.parse(textwrap.dedent("".join(lines))).body[0]
        except (OSError, SyntaxError, IndexError):  # made in a way that leaves no text behind
            return wire.Function(0, False)
        if not isinstance(node, ast.FunctionDef):
            return wire.Function(0, False)
        at = self._line(function.__code__.co_filename, first + worker.line_of(node, lines) - 1)
        return wire.Function(at, worker.same(node, given))

    def _line(self, file: str, line: int) -> int:
        """A cell's line among those of all cells; 0 for a file that is no cell."""
        if file not in self._bases:
            number = number_of(file)
            if number is None:
                return 0
            self._bases[file] = (len(self._bases) + 1) * CELL_LINES
            self.notebook.starts.append((self._bases[file] + 1, number))
        return self._bases[file] + line

    def text_of(self, line: int) -> str:
        index, inner = divmod(line, CELL_LINES)
        files = [file for file, base in self._bases.items() if base == index * CELL_LINES]
        return linecache.getline(files[0], inner) if files else ""

    def first_line(self, function: Any) -> int:
        code = getattr(function, "__code__", None)
        return self._line(code.co_filename, code.co_firstlineno) if code is not None else 0

    def place_of(self, error: BaseException) -> tuple[int, str]:
        places = [
            (at, frame.f_code.co_name)
            for frame, line in traceback.walk_tb(error.__traceback__)
            if (at := self._line(frame.f_code.co_filename, line))
        ]
        return places[-1] if places else (0, "")


def number_of(file: str) -> int | None:
    """The run count of the cell whose code has that file name, as IPython shows it; else None."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    told = getattr(getattr(shell, "compile", None), "format_code_name", lambda _: None)(file)
    match = NUMBERED.search(" ".join(told) if told else file)
    return int(match[1] or match[2]) if match else None


def _told(result: CheckResult, language: Language) -> CheckResult:
    """A function that is not there yet: perhaps its cell was not run."""
    if result.category != "missing":
        return result
    message = say("cell_not_run", language)
    return msgspec.structs.replace(result, message=f"{result.message} {message}")
