"""When each student handed in, by a CSV file: one's own, or an export of a platform's."""

from __future__ import annotations

import re
import unicodedata
from datetime import tzinfo
from pathlib import Path

import msgspec

from grader.intake import roster, table
from grader.late.clock import moment
from grader.late.people import Person
from grader.late.policy import LateError, Policy, Time
from grader.submission import SubmissionError, shown

# What the columns may be called, in small letters and without spaces and signs.
SUBMITTED = (
    "submittedat", "submitted", "submissiontime", "submissiondate", "handedin", "timestamp",
    "lastmodifiedsubmission", "제출시각", "제출시간", "제출일시", "최종수정제출",
)  # fmt: skip
SUBMISSION = ("submission", "제출물")
NONE = ("", "-", "–", "never", "none", "null")  # nothing was handed in


def with_times(policy: Policy, folder: Path) -> Policy:
    """The policy and the times of the file that it names, by a path from `folder`, if it names one.

    LateError when a row is not clear; nothing is guessed.
    """
    if not policy.rules.times:
        return policy
    path = folder / policy.rules.times
    return msgspec.structs.replace(policy, times=read(path, policy.zone), times_name=path.name)


def read(path: Path, zone: tzinfo) -> list[Time]:
    """The times of a file; what has no zone of its own is in `zone`."""
    try:
        header, *body = table.rows(path, "file of times")
    except SubmissionError as error:
        raise LateError(error) from None
    titles = [_plain(title) for title in header.cells]
    at = next((titles.index(title) for title in SUBMITTED if title in titles), None)
    own = next((titles.index(title) for title in SUBMISSION if title in titles), None)
    columns = roster.columns_of(header.cells)
    if at is None or (own is None and not columns):
        raise LateError(
            f"{path} needs a column student (or an id, email or submission) and a column "
            f"submitted_at. It has {', '.join(shown(title) for title in header.cells[:6])}."
        )
    canvas = roster.is_canvas(columns, header.cells)
    found = []
    for cells, number in body:
        text = cells[at].strip() if at < len(cells) else ""
        if text.casefold() in NONE:
            continue
        time = moment(text, zone)
        if time is None:
            raise LateError(
                f"{path}, line {number}: {shown(text)!r} is not a clear time. "
                "Write it as 2026-09-18 23:59:59 or 2026-09-18T23:59:59+09:00."
            )
        person = _person(columns, cells, own, canvas)
        if person is None:
            raise LateError(f"{path}, line {number}: nobody is named. Add who it is, or delete it.")
        found.append(Time(person, time, number))
    return found


def _person(
    columns: dict[str, int], cells: list[str], own: int | None, canvas: bool
) -> Person | None:
    submission = cells[own].strip() if own is not None and own < len(cells) else ""
    if not columns or not roster.is_student(columns, cells, canvas):
        return Person(submission=submission) if submission else None
    student = roster.student_of(columns, cells, canvas)
    ids = dict(student.ids)
    for kind in ("id", "login"):
        if kind in ids:  # of which platform it is, the file does not say
            ids.setdefault("any", ids.pop(kind))
    return Person(submission=submission, name=student.name, ids=ids)


def _plain(title: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", title).casefold())
