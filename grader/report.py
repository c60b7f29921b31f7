"""What came of a submission: calls, checks, tasks, one report; and how points become a score.

Every screen, page and export is a function of a `Report`. Its JSON is version 1, described in
docs/report.md and docs/report.schema.json.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

Outcome = Literal["passed", "failed", "unwritten", "blocked", "ungraded"]
Category = Literal[
    "", "wrong", "error", "missing", "timeout", "exited", "crashed", "memory", "output",
    "protocol", "unsupported",
]  # fmt: skip
Status = Literal["graded", "unreadable", "ungraded", "missing"]
Points = int | float
Unit = Literal["points", "percent of the score", "percent of all points"]
NAME_BYTES = 240  # of a file name without its ending
UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # what Windows has in no file name
RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{d}{n}" for d in ("COM", "LPT") for n in "123456789")}


class CheckResult(msgspec.Struct, frozen=True, kw_only=True):
    """One check's outcome. Of a hidden check only id, task, points, outcome, category are told."""

    id: str
    task: str
    hidden: bool
    points: Points
    outcome: Outcome
    category: Category = ""
    called: str = ""
    inputs: list[str] = []
    returned: str = ""
    expected: str = ""
    line: int | None = None
    cell: str = ""  # of a notebook, that the line is counted in
    source: str = ""
    message: str = ""
    title: str = ""
    hint: str = ""
    note: str = ""
    printed: str = ""
    carried: bool = False  # judged with right versions of what it needs: --carry-forward

    def veiled(self) -> CheckResult:
        """What may be told of a hidden check."""
        return CheckResult(
            id=self.id, task=self.task, hidden=True, points=self.points,
            outcome=self.outcome, category=self.category, carried=self.carried,
        )  # fmt: skip

    def carried_forward(self) -> CheckResult:
        """What may be told of a check that ran beside a right version of what it needs."""
        return CheckResult(
            id=self.id, task=self.task, hidden=self.hidden, points=self.points,
            outcome=self.outcome, title="" if self.hidden else self.title, carried=True,
        )  # fmt: skip


class TaskResult(msgspec.Struct, frozen=True, kw_only=True):
    """The points of one task, and the known mistakes that its answers mean, with a first hint."""

    id: str
    score: Points
    max_score: Points
    mistakes: list[str] = []
    hint: str = ""
    note: str = ""


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """The student's own training run: some of its losses, how many there were, what it made."""

    losses: list[float]
    epochs: int
    points: list[list[float]] = []
    answers: list[float] = []
    weight: list[float] = []
    bias: list[float] = []


class Late(msgspec.Struct, frozen=True, kw_only=True):
    """What a late policy makes of the score. Times are ISO 8601, in the policy's time zone."""

    final: Points | None  # none where there is no score
    taken: Points  # of the score
    due: str  # the student's own date, with an extension if there is one
    extended: bool = False
    submitted: str = ""  # empty: the platform says only whether it was late
    source: str = ""  # who says so: canvas, gradescope, timestamp.txt, or the file of times
    days: int = 0  # begun days after the due date; 0 is in time
    excused: int = 0  # of these, paid for with late days
    left: int | None = None  # late days that are left; none where the policy has none
    closed: bool = False  # so late that nothing counts
    per_day: Points = 0  # in `unit`, for each day that is not excused
    unit: Unit = "points"
    at_most: Points | None = None  # in `unit`, for all days together


class ExerciseId(msgspec.Struct, frozen=True):
    """Which exercise, and the hash of its checks and settings."""

    slug: str
    hash: str


class Versions(msgspec.Struct, frozen=True):
    """What it ran on."""

    kit: str
    python: str
    torch: str


class Host(msgspec.Struct, frozen=True):
    """The machine of a cluster that judged it: name, system, processors that may be used."""

    name: str
    system: str
    processors: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is said of one submission."""

    version: Literal[1]
    submission: str
    student: str
    status: Status
    note: str
    score: Points | None
    max_score: Points
    exercise: ExerciseId
    tier: str
    seed: int
    walls: list[str] = []  # what held this submission in, by name
    public_only: bool = False
    carry_forward: bool = False
    ids: dict[str, str] = {}  # the student's, by the platform that the submission came from
    submitted: str = ""  # ISO 8601, where the platform tells
    late: Late | None = None  # None: graded without a late policy, or nothing was handed in
    versions: Versions
    host: Host | None = None  # None: judged by the command's own machine
    tasks: list[TaskResult]
    checks: list[CheckResult]
    training: Training | None = None


_decoder = msgspec.json.Decoder(Report)


def tasks_of(checks: list[CheckResult], order: list[str]) -> list[TaskResult]:
    """The checks summed up task by task, in the exercise's order."""
    return [
        TaskResult(
            id=task,
            score=total(c.points for c in checks if c.task == task and c.outcome == "passed"),
            max_score=total(c.points for c in checks if c.task == task),
        )
        for task in order
    ]


def status_of(checks: list[CheckResult], unreadable: bool) -> Status:
    """One check that could not be judged leaves the whole submission without a score."""
    if any(check.outcome == "ungraded" for check in checks):
        return "ungraded"
    return "unreadable" if unreadable else "graded"


def score_of(status: Status, tasks: list[TaskResult]) -> Points | None:
    """The sum of the tasks; none when ungraded or missing; 0 when unreadable."""
    if status in ("ungraded", "missing"):
        return None
    return 0 if status == "unreadable" else total(task.score for task in tasks)


def final_score(report: Report) -> Points | None:
    """The score that counts: after the late policy, if there is one; none when there is none."""
    return report.score if report.late is None else report.late.final


def reason(report: Report) -> str:
    """Why a file could not be read, for its student: what follows it in the note is for staff."""
    return report.note.split("; ")[0] if report.status == "unreadable" else ""


def total(points: Iterable[Points]) -> Points:
    """A sum of points without a float's last digits: three times 0.1 is 0.3."""
    added = round(sum(points), 6)
    return int(added) if added == int(added) else added


def slim(report: Report) -> Report:
    """What a class needs of a report: all but its checks and pictures, which are most of it."""
    return msgspec.structs.replace(report, checks=[], training=None)


def to_json(report: Report) -> bytes:
    """The report as indented UTF-8 JSON."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"


def from_json(data: bytes) -> Report:
    """A report from its JSON; msgspec.ValidationError when it is none of version 1."""
    try:
        return _decoder.decode(data)
    except RecursionError:
        raise msgspec.ValidationError("a report nested too deeply") from None
    except UnicodeDecodeError:
        raise msgspec.ValidationError("a report that is not UTF-8") from None


def schema() -> bytes:
    """The JSON schema of a report."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Report)), indent=1) + b"\n"


def save(report: Report, path: Path) -> None:
    """Write the report as JSON; OSError when it cannot be."""
    write_whole(path, to_json(report))


def file_name(report: Report) -> str:
    """The name of a report's file: the submission's, as far as every file system can carry it."""
    name = report.submission
    safe = UNSAFE.sub("_", name).rstrip(". ")
    if safe.split(".")[0].upper() in RESERVED:
        safe = f"_{safe}"
    if len(safe.encode()) > NAME_BYTES:
        safe = safe.encode()[: NAME_BYTES - 9].decode("utf-8", "ignore")
    if safe != name:  # two names must not become one
        safe = f"{safe}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return f"{safe}.json"


def page_name(report: Report) -> str:
    """The name of the student's page."""
    return f"{file_name(report).removesuffix('.json')}.html"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone; OSError when it cannot be."""
    part = path.with_name(f".part-{os.getpid()}")
    try:
        part.touch(mode=0o600)
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
