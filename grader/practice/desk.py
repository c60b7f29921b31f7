"""The judge at a student's side: it stays warm, and looks at a file whenever it is handed one.

`look_once` is one look. A `Desk` is a judge in a thread of its own, so that keys and signals never
wait for it. It keeps one pytest session and one fork server (or spare worker) from save to save; a
new file takes the place of the one that is being looked at.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

import msgspec

from grader import grade, mistakes
from grader.attempt import Attempt
from grader.exercise import Exercise
from grader.judging import Check
from grader.orders import GradeError, Options
from grader.practice.view import Run
from grader.report import Report
from grader.sandbox.launch import LaunchError, Workers, open_workers
from grader.submission import Submission, read
from grader.words import Language

END_SECONDS = 10.0  # that a judge may take to go home


class DeskError(Exception):
    """Nothing will be looked at any more; the text says why and what next."""


class Order(msgspec.Struct, frozen=True):
    """A file to look at, and the language to speak of it."""

    exercise: Exercise
    submission: Submission
    language: Language


class Looked(msgspec.Struct, frozen=True):
    """What came of an order."""

    order: Order
    run: Run


class Trouble(msgspec.Struct, frozen=True):
    """Nothing can be looked at, and why; `final` when it never will be."""

    reason: str
    final: bool = False


def options(language: Language) -> Options:
    """How a student's own file is judged: public checks only, whatever the walls."""
    return Options(public_only=True, require="D", language=language)


def hand_in(exercise: Exercise, language: Language) -> Order:
    """The student's file as it is now."""
    return Order(exercise, read(exercise.work, exercise.slug, language), language)


def look_once(order: Order) -> Run:
    """The public checks, run on that file; GradeError when they cannot be."""
    runs: list[Run] = []
    listener = _Listener(order.exercise, runs.append)
    submissions = iter([order.submission])
    grade.judge(
        order.exercise, submissions, options(order.language), listener.on_report,
        on_attempt=listener.on_attempt,
    )  # fmt: skip
    return runs[0]


class _Listener:
    """Puts together what a judge tells of one submission."""

    def __init__(self, exercise: Exercise, tell: Callable[[Run], None]) -> None:
        self._library = mistakes.library(exercise)
        self._tell = tell
        self._attempt: Attempt | None = None

    def on_attempt(self, attempt: Attempt, checks: list[Check], ran: int) -> None:
        self._attempt = attempt

    def on_report(self, report: Report) -> None:
        assert self._attempt is not None
        found = {task.id: self._library.known(task.mistakes) for task in report.tasks}
        known = {task: entry for task, entry in found.items() if entry is not None}
        results, training = report.checks, report.training
        run = Run(attempt=self._attempt, results=results, known=known, training=training)
        self._tell(run)


class Desk:
    """A judge in a thread. `tell` is called from there with what came of each order."""

    def __init__(self, tell: Callable[[Looked | Trouble], None]) -> None:
        self._tell = tell
        self._news = threading.Condition()
        self._next: Order | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """Begin to warm up."""
        self._thread.start()

    def look(self, order: Order) -> None:
        """Look at this, and no more at what is being looked at."""
        with self._news:
            self._next = order
            self._news.notify()

    def close(self) -> None:
        """End the judge and all that it started."""
        with self._news:
            self._closed = True
            self._news.notify()
        if self._thread.is_alive():
            self._thread.join(END_SECONDS)

    def _wanted_elsewhere(self) -> bool:
        return self._closed or self._next is not None

    def _take(self) -> Order | None:
        """The next order, when there is one; None at the end."""
        with self._news:
            self._news.wait_for(self._wanted_elsewhere)
            order, self._next = self._next, None
            return None if self._closed else order

    def _work(self) -> None:
        workers: Workers | None = None
        try:
            workers = open_workers()
            order = self._take()
            while order is not None:
                order = self._session(order, workers)
        except LaunchError as error:
            self._tell(Trouble(str(error), final=True))
        except Exception as error:  # our own fault, told in one sentence
            self._tell(Trouble(f"{type(error).__name__}: {error}", final=True))
        finally:
            if workers is not None:
                with contextlib.suppress(OSError, LaunchError):
                    workers.close()

    def _session(self, first: Order, workers: Workers) -> Order | None:
        """Judge orders as long as they are of one exercise and language; the first other one."""
        other: list[Order] = []
        at_hand = [first]

        def tell(run: Run) -> None:
            self._tell(Looked(at_hand[0], run))

        def submissions() -> Iterator[Submission]:
            order: Order | None = first
            while order is not None:
                if (order.exercise, order.language) != (first.exercise, first.language):
                    other.append(order)
                    return
                at_hand[0] = order
                yield order.submission
                order = self._take()

        listener = _Listener(first.exercise, tell)
        try:
            grade.judge(
                first.exercise, submissions(), options(first.language), listener.on_report, workers,
                on_attempt=listener.on_attempt, cancelled=self._wanted_elsewhere,
            )  # fmt: skip
        except GradeError as error:
            self._tell(Trouble(str(error)))
            return self._take()
        return other[0] if other else None
