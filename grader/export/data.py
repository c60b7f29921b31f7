"""A class as JSON, for programs. What a row holds is said in docs/export.md."""

from __future__ import annotations

from typing import Literal

import msgspec

from grader.export.book import Book, names_of
from grader.export.items import Item, items
from grader.export.made import Made, Wish, one_file
from grader.export.scores import remarks, score_of, ungraded
from grader.export.staff import Lookalike, Staff, note_of, staff_of
from grader.report import ExerciseId, Late, Points, Report, Status, TaskResult
from grader.words import Language


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the class; `score` is the one that counts, null where there is none."""

    student: str
    submission: str
    ids: dict[str, str]
    status: Status
    score: Points | None
    raw_score: Points | None
    max_score: Points
    late: Late | None
    submitted: str
    note: str
    exercise: ExerciseId
    tasks: list[TaskResult]
    checks: list[Item]  # text and name are in the language that was asked for
    similar: list[Lookalike] | msgspec.UnsetType = msgspec.UNSET  # for staff alone


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """All rows, in the order of grades.csv."""

    version: Literal[1] = 1
    rows: list[Row]


def as_json(book: Book, wish: Wish) -> Made:
    """The rows as indented UTF-8 JSON."""
    staff = staff_of(book, wish)
    table = Table(rows=[_row(row, wish.language, staff) for row in book.reports()])
    text = msgspec.json.format(msgspec.json.encode(table), indent=1) + b"\n"
    return one_file(text, remarks(book.rows), names_of(ungraded(book.rows)))


def _row(row: Report, language: Language, staff: Staff | None) -> Row:
    return Row(
        student=row.student, submission=row.submission, ids=row.ids, status=row.status,
        score=score_of(row), raw_score=row.score, max_score=row.max_score, late=row.late,
        submitted=row.submitted, note=note_of(row, staff), exercise=row.exercise, tasks=row.tasks,
        checks=items(row, language, staff),
        similar=msgspec.UNSET if staff is None else staff.lookalikes(row),
    )  # fmt: skip
