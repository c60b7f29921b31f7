"""Tables of our own: for a spreadsheet, and in the columns of nbgrader's export."""

from __future__ import annotations

import csv
import io

from grader.export.book import Book, names_of
from grader.export.made import Made, Wish, one_file
from grader.export.scores import remarks, score_of, ungraded
from grader.export.staff import Staff, note_of, staff_of
from grader.render.grades import cell
from grader.report import Points, Report, total

IDS = ("canvas", "moodle", "gradescope", "sid", "email")
COLUMNS = ["student", "submission", *IDS, "status", "score", "max_score", "raw_score",
           "late_penalty", "days_late", "submitted", "note"]  # fmt: skip
FOR_STAFF = ["hidden_not_passed", "similar_to"]  # behind the points of each task
NBGRADER = ["assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
            "raw_score", "late_submission_penalty", "score", "max_score"]  # fmt: skip
Value = str | Points


def spreadsheet(book: Book, wish: Wish) -> Made:
    """Everything of a row that fits in a cell; with the mark by which Excel knows UTF-8."""
    tasks = list(dict.fromkeys(task.id for row in book.rows for task in row.tasks))
    staff = staff_of(book, wish)
    lines: list[list[Value]] = [[*COLUMNS, *tasks]]
    lines += [_line(row, tasks, staff) for row in book.rows]
    if staff is not None:
        told: list[list[Value]] = [[*FOR_STAFF]]
        told += [_for_staff(row, staff) for row in book.reports()]
        lines = [line + more for line, more in zip(lines, told, strict=True)]
    data = _csv(lines, "\r\n").encode("utf-8-sig")
    return one_file(data, remarks(book.rows), names_of(ungraded(book.rows)))


def nbgrader(book: Book, wish: Wish) -> Made:
    """The columns of `nbgrader export`. There, who handed nothing in has 0, and so here."""
    lines: list[list[Value]] = [[*NBGRADER], *map(_of_nbgrader, book.rows)]
    said = remarks(book.rows, missing="0, as in nbgrader, nothing handed in")
    return one_file(_csv(lines, "\n").encode("utf-8"), said, names_of(ungraded(book.rows)))


def _csv(lines: list[list[Value]], line_end: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=line_end)
    for line in lines:
        writer.writerow([cell(value) if isinstance(value, str) else value for value in line])
    return out.getvalue()


def _line(row: Report, tasks: list[str], staff: Staff | None) -> list[Value]:
    earned = {task.id: task.score for task in row.tasks}
    counts = row.score is not None and row.status != "unreadable"
    late = row.late
    return [
        row.student, row.submission, *(row.ids.get(kind, "") for kind in IDS), row.status,
        _or_blank(score_of(row)), row.max_score, _or_blank(row.score),
        _or_blank(late.taken if late else None), _or_blank(late.days if late else None),
        row.submitted, note_of(row, staff),
        *(earned.get(task, 0) if counts else _or_blank(row.score) for task in tasks),
    ]  # fmt: skip


def _for_staff(row: Report, staff: Staff) -> list[Value]:
    """Names of the hidden checks that did not pass, and of submissions that look like this one."""
    lost = [check.id for check in row.checks if check.hidden and check.outcome != "passed"]
    alike = [f"{one.submission} ({one.percent} %)" for one in staff.lookalikes(row)]
    return ["; ".join(lost), "; ".join(alike)]


def _of_nbgrader(row: Report) -> list[Value]:
    first, last = _names(row.student)
    raw, score = (0, 0) if row.status == "missing" else (row.score, score_of(row))
    taken = None if raw is None or score is None else total([raw, -score])
    moments = [row.late.due if row.late else "", row.submitted]
    student = row.ids.get("sid") or row.ids.get("email") or row.submission
    points = [_float(value) for value in (raw, taken, score, row.max_score)]
    return [row.exercise.slug, *moments, student, last, first, row.ids.get("email", ""), *points]


def _names(student: str) -> tuple[str, str]:
    """First name and last name, where a comma tells them apart; else all of it is the last."""
    last, comma, first = student.partition(",")
    return (first.strip(), last.strip()) if comma else ("", student)


def _or_blank(value: Points | None) -> Value:
    return "" if value is None else value


def _float(value: Points | None) -> Value:
    return "" if value is None else float(value)
