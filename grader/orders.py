"""What a run is told, and what it answers when no check has looked: no judge is needed for it."""

from __future__ import annotations

import functools
import importlib.metadata
import platform

import msgspec

import grader
from grader import report
from grader.exercise import Exercise, Limits
from grader.report import Report, Status
from grader.sandbox import confine
from grader.sandbox.launch import CAN_FORK
from grader.submission import Submission
from grader.words import Language

TIERS = ("A+", "A", "B", "C", "D")  # strongest first
CANNOT_RUN = "The checks cannot be run"


class GradeError(Exception):
    """Nobody can be graded; the text says why and what next."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to grade. `seed` None means the exercise's own."""

    seed: int | None = None
    public_only: bool = False
    require: str = "A"
    carry_forward: bool = False
    language: Language = "en"
    fork: bool = CAN_FORK


class Kept(msgspec.Struct, frozen=True):
    """A submission's transcript of an earlier run, and the walls that it ran behind."""

    transcript: bytes
    tier: str
    walls: list[str]


class Order(msgspec.Struct, frozen=True):
    """A submission to judge; from its transcript, as far as that answers what the checks ask.

    `seed` and `limits` stand in for the options' and the exercise's. The checks of the task `first`
    come before the others, `only` leaves the others out; with `until_failed` the first check that
    fails is the last one. `grader verify` uses them.
    """

    submission: Submission
    kept: Kept | None = None
    seed: int | None = None
    limits: Limits | None = None
    first: str = ""
    only: str = ""
    until_failed: bool = False


def check_hidden(exercise: Exercise, options: Options) -> None:
    """GradeError when hidden checks are wanted and there are none."""
    if not options.public_only and not exercise.hidden_checks.is_file():
        raise GradeError(
            f"{exercise.hidden_checks} is missing, so there are no hidden checks. "
            "Give the course's folder with --course, or grade with --public-only."
        )


def without_outcomes(
    exercise: Exercise, submission: Submission, options: Options, status: Status, note: str
) -> Report:
    """The report of a submission that no check has looked at."""
    return Report(
        version=1,
        submission=submission.name,
        student=submission.student,
        status=status,
        note=note,
        score=None,
        max_score=0,
        ids=submission.ids,
        submitted=submission.submitted,
        exercise=report.ExerciseId(exercise.slug, exercise.digest()),
        tier="",
        seed=exercise.seed if options.seed is None else options.seed,
        public_only=options.public_only,
        carry_forward=options.carry_forward,
        versions=versions(),
        tasks=[],
        checks=[],
    )


def check_tier(tier: str, required: str) -> None:
    """GradeError when the sandbox is weaker than what was asked for."""
    if TIERS.index(tier) > TIERS.index(required):
        raise GradeError(
            f"This machine isolates submissions at tier {tier}, and tier {required} is asked for. "
            f"`grader doctor` says what is missing; for code that you trust, add --require {tier}."
        )


@functools.cache
def versions() -> report.Versions:
    """Of the kit, of Python, of torch (asked without importing it)."""
    torch = importlib.metadata.version("torch")
    return report.Versions(grader.__version__, platform.python_version(), torch)


def caps_of(exercise: Exercise) -> confine.Caps:
    """The kernel's limits of an exercise's workers."""
    limits = exercise.limits
    return confine.Caps(
        cpu=int(limits.total_cpu) + 10, memory=limits.memory, open_files=limits.open_files
    )
