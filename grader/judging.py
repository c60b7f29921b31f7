"""From what happened in a check to its outcome. Used by the pytest plugin; runs no student code."""

from __future__ import annotations

import contextlib
import math
import traceback
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import pytest

from grader import describe, loading
from grader.attempt import Attempt
from grader.checks import NotRefused, approx
from grader.docstring import sections
from grader.exercise import Exercise, ExerciseError
from grader.report import Category, CheckResult, Outcome
from grader.sandbox.launch import Workers
from grader.student import Student
from grader.things import CallFailed, Record
from grader.transcript import CallsChanged
from grader.words import Language, Text, say

PRINT_CAP = 2_000
# What a check meets when it uses a value in a way that value cannot be used.
MISUSE = (AttributeError, TypeError, ValueError, IndexError, KeyError, ArithmeticError)


class Unwritten(Exception):
    """The check's function is still the stub's."""


class Blocked(Exception):
    """A task that the check needs is not right yet."""


class Check(msgspec.Struct, frozen=True):
    """What a check file says of one check."""

    exercise: Exercise
    id: str
    task: str
    points: int | float
    hidden: bool
    needs: tuple[str, ...]
    title: Text
    hint: Text
    fixtures: tuple[str, ...] = ()


def read_check(item: pytest.Item, exercise: Exercise) -> Check:
    """The marks and the docstring of a test; ExerciseError when they make no check."""
    place = f"{item.path.name}::{item.name}"
    task = _argument(item, "task", place)
    needs = [name for mark in item.iter_markers("needs") for name in mark.args]
    for name in (task, *needs):
        _known(exercise, name, place)
    parts = sections(getattr(getattr(item, "function", None), "__doc__", None) or "")
    title = Text(en=parts["title"], ko=parts["ko"] or parts["title"])
    return Check(
        exercise=exercise,
        id=item.name,
        task=task,
        points=_points(item, place),
        hidden=item.path == exercise.hidden_checks,
        needs=tuple(dict.fromkeys(needs)),
        title=title,
        hint=Text(en=parts["hint"], ko=parts["hint ko"] or parts["hint"]),
        fixtures=tuple(getattr(item, "fixturenames", ())),
    )


def _known(exercise: Exercise, name: object, place: str) -> None:
    ids = [task.id for task in exercise.tasks]
    if name not in ids:
        raise ExerciseError(f"{place} names the task {name!r}; exercise.toml has {', '.join(ids)}.")


def _points(item: pytest.Item, place: str) -> int | float:
    mark = item.get_closest_marker("points")
    given = (1,) if mark is None else mark.args
    match given:
        case (int() | float() as points,) if (
            not isinstance(points, bool) and 0 <= points < math.inf
        ):
            return points
    raise ExerciseError(f"{place} needs a number of points, such as @pytest.mark.points(2).")


def _argument(item: pytest.Item, name: str, place: str) -> str:
    mark = item.get_closest_marker(name)
    if mark is None or len(mark.args) != 1:
        raise ExerciseError(f'{place} needs one @pytest.mark.{name}("..."), as every check does.')
    return str(mark.args[0])


class Bench:
    """The judge's table: one submission at a time, its worker, and the outcomes so far."""

    def __init__(self, language: Language, seed: int | None = None) -> None:
        self.language: Language = language
        self.seed = seed
        self.workers: Workers | None = None
        self.trouble = ""  # why the last ungraded check could not be judged
        self.eager = False  # more submissions follow: have the next worker warm up meanwhile
        self.keep_workers = False  # they are somebody else's to end
        self.attempts: dict[str, Attempt] = {}  # by exercise slug
        self.results: list[CheckResult] = []
        self.comparison: tuple[str, Any, Any] | None = None
        self.fixture_records: dict[int, list[Record]] = {}  # by id of the fixture's definition
        # checks that a transcript cannot answer: (hidden, id), and their tasks
        self.changed: dict[tuple[bool, str], str] = {}
        self.carrying = False  # what a check needs stands right beside the student's code
        self.public_records: list[Record] = []
        self._student: Student | None = None
        self._open_for: tuple[str, bool] | None = None
        self._first_record = 0

    def begin(self, attempt: Attempt) -> None:
        """A new submission: forget the last one."""
        self.close_student()
        self.attempts[attempt.exercise.slug] = attempt
        self.results, self.trouble, self.public_records = [], "", []
        self.fixture_records.clear()
        self.changed.clear()
        self.carrying = False

    def student(self, check: Check) -> Student:
        """The student for that check: public checks share one worker, hidden ones another."""
        key = (check.exercise.slug, check.hidden)
        if self._student is None or self._open_for != key:
            self.close_student()
            assert self.workers is not None
            self._student = Student(self.attempts[check.exercise.slug], self.workers)
            self._open_for = key
        return self._student

    def close_student(self) -> None:
        """End the worker at hand."""
        if self._student is not None:
            self._student.close()
            if self._open_for is not None and not self._open_for[1] and not self.carrying:
                self.public_records += self._student.records
        self._student = None

    def close(self) -> None:
        """End every worker."""
        self.close_student()
        if self.workers is not None and not self.keep_workers:
            self.workers.close()

    def admit(self, check: Check) -> None:
        """Unwritten or Blocked when there is no use in running the check."""
        student = self.student(check)
        numbers = self.attempts[check.exercise.slug].numbers
        numbers.begin("hidden" if check.hidden else "public", check.id)
        student.load()
        if self.eager and self.workers is not None:
            self.workers.prepare()
        self._first_record = len(student.records)
        self.comparison = None
        attempt, exercise = self.attempts[check.exercise.slug], check.exercise
        task = exercise.task(check.task)
        functions = attempt.functions
        if not task.given and any(
            f in functions and functions[f].unwritten for f in task.functions
        ):
            raise Unwritten
        if any(task in check.needs for (hidden, _), task in self.changed.items() if not hidden):
            raise CallsChanged  # whether it is blocked is not known yet
        waiting = [name for name in check.needs if self._open(exercise, name)]
        if waiting and not self.carrying:
            raise Blocked(*waiting)

    def _open(self, exercise: Exercise, task: str) -> bool:
        """Whether a public check of that task, run in this session, is not right."""
        return any(
            result.task == task and not result.hidden
            and result.outcome in ("failed", "unwritten", "blocked")
            for result in self.results
        )  # fmt: skip

    @contextlib.contextmanager
    def calls_of(self, fixture: int, name: str) -> Iterator[None]:
        """The calls made meanwhile belong to that fixture; `name` is empty for a check's own."""
        student, count = self._student, len(self._student.records) if self._student else 0
        with contextlib.ExitStack() as stack:
            if name:
                for attempt in self.attempts.values():
                    stack.enter_context(attempt.numbers.calls_of(name))
            yield
        if student is not None and student is self._student and student.records[count:]:
            self.fixture_records[fixture] = student.records[count:]

    def records(self, fixtures: Iterable[int] = ()) -> list[Record]:
        """The calls of the running check, those of its fixtures first."""
        shared = [record for key in fixtures for record in self.fixture_records.get(key, [])]
        own = self._student.records[self._first_record :] if self._student else []
        return shared + [record for record in own if record not in shared]

    def judge(
        self, check: Check, error: BaseException | None, fixtures: Iterable[int] = ()
    ) -> CheckResult:
        """The outcome of a check that ended with that exception, or with none; it is kept."""
        outcome, category = outcome_of(error, check, self.records(fixtures))
        result = CheckResult(
            id=check.id, task=check.task, hidden=check.hidden, points=check.points,
            outcome=outcome, category=category, title=check.title.in_(self.language),
        )  # fmt: skip
        if isinstance(error, CallsChanged):  # no outcome yet: the check will be run
            self.changed[check.hidden, check.id] = check.task
            return result
        if result.outcome == "ungraded" and error is not None:
            self.trouble = f"{check.id}: {_reason(error)}"
        if self.carrying:
            result = result.carried_forward()
        elif check.hidden:
            result = result.veiled()
        elif error is not None:
            result = self._explain(result, check, error, self.records(fixtures))
        self.results.append(result)
        return result

    def _explain(
        self, result: CheckResult, check: Check, error: BaseException, records: list[Record]
    ) -> CheckResult:
        attempt = self.attempts[check.exercise.slug]
        language = self.language
        facts: dict[str, Any] = {}
        if isinstance(error, Blocked):
            facts["message"] = ", ".join(map(str, error.args))
        elif result.outcome == "ungraded":
            facts["message"] = say("judge", language, reason=_reason(error))
        elif isinstance(error, CallFailed) and error.type == "load":
            facts["message"] = loading.sentence(attempt, language)
        elif result.outcome == "failed":
            facts |= _what_was_called(records, check.exercise, language)
            facts |= self._what_came(error, check, records)
            facts["hint"] = check.hint.in_(language)
        return msgspec.structs.replace(result, **facts)

    def _what_came(
        self, error: BaseException, check: Check, records: list[Record]
    ) -> dict[str, Any]:
        exercise, language = check.exercise, self.language
        filename = self.attempts[exercise.slug].submission.filename
        if isinstance(error, CallFailed):
            return _no_value(error, exercise, filename, language) | self._expected(error, check)
        if isinstance(error, NotRefused):
            return _not_refused(error, records, language)
        if isinstance(error, AssertionError) and self.comparison is not None:
            return self._compared(records)
        came = records[-1].value if records else None
        message = ""
        if came is None and records:
            message = say("no_return", language)
        elif isinstance(error, MISUSE):
            message = say("not_usable", language, message=str(error))
        facts = {"returned": describe.value(came, language), "message": message}
        return facts | self._expected(error, check)

    def _compared(self, records: list[Record]) -> dict[str, Any]:
        assert self.comparison is not None
        _, left, right = self.comparison
        facts = {
            "returned": describe.value(left, self.language),
            "expected": describe.value(right, self.language),
        }
        if left is None and records and records[-1].value is None:
            facts["message"] = say("no_return", self.language)
        elif (
            isinstance(right, approx)
            and right.mismatch
            and facts["returned"][:60] == facts["expected"][:60]
        ):
            facts["message"] = describe.position(
                right.mismatch, left, right.expected, self.language
            )
        return facts

    def _expected(self, error: BaseException, check: Check) -> dict[str, Any]:
        """A check's local `expected`, where its call brought nothing to compare."""
        file = str(check.exercise.public_checks)
        for frame, _ in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename == file:
                expected = frame.f_locals.get("expected")
                if expected is not None:
                    return {"expected": describe.value(expected, self.language)}
        return {}


def outcome_of(
    error: BaseException | None, check: Check, records: list[Record]
) -> tuple[Outcome, Category]:
    """passed, failed with its category, unwritten, blocked; ungraded for all that is our fault."""
    match error:
        case None:
            return "passed", ""
        case Unwritten():
            return "unwritten", ""
        case Blocked():
            return "blocked", ""
        case CallFailed():
            return "failed", error.category
        case AssertionError():
            return "failed", "wrong"
    if (
        isinstance(error, MISUSE)
        and _in_check(error, check)
        and any(r.failed is None for r in records)
    ):
        return "failed", "wrong"
    return "ungraded", ""


def _in_check(error: BaseException, check: Check) -> bool:
    """Whether the check's own line raised, with a value of the student's in its hands."""
    path = check.exercise.hidden_checks if check.hidden else check.exercise.public_checks
    frames = list(traceback.walk_tb(error.__traceback__))
    return bool(frames) and frames[-1][0].f_code.co_filename == str(path)


def _reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:300]


def _what_was_called(
    records: list[Record], exercise: Exercise, language: Language
) -> dict[str, Any]:
    calls = [record for record in records if record.function in exercise.parameters] or records
    if not calls:
        return {}
    last = calls[-1]
    printed = "".join(record.printed for record in records)[-PRINT_CAP:]
    return {
        "called": describe.call(last, exercise),
        "inputs": describe.inputs(last, exercise, language),
        "printed": printed,
    }


def _no_value(
    error: CallFailed, exercise: Exercise, filename: str, language: Language
) -> dict[str, Any]:
    facts: dict[str, Any] = {"message": describe.failure(error, exercise, filename, language)}
    if error.category == "error":
        key = "raised" if error.line else "raised_nowhere"
        facts["returned"] = say(key, language, type=error.type, line=error.place)
        facts["line"], facts["source"] = error.line or None, error.source
        facts["cell"] = error.cell
        notes = [n.text(language, error.place) for n in exercise.notes if n.error in error.message]
        facts["note"] = notes[0] if notes else ""
    return facts


def _not_refused(error: NotRefused, records: list[Record], language: Language) -> dict[str, Any]:
    expected = say("an_error", language, type=error.expected)
    if error.got is not None:
        key = "raised" if error.got.line else "raised_nowhere"
        returned = say(key, language, type=error.got.type, line=error.got.place)
        message = f"{error.got.type}: {error.got.message}"
        return {
            "returned": returned, "expected": expected, "message": message,
            "line": error.got.line or None, "source": error.got.source, "cell": error.got.cell,
        }  # fmt: skip
    returned = describe.value(records[-1].value, language) if records else ""
    return {"returned": f"{returned}, {say('no_error', language)}", "expected": expected}
