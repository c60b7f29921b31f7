"""The students' pages as a zip that Canvas or Moodle hands out again, each to its student.

Both know the student by the numbers in the name that they gave the download: Canvas by those of
student and file, Moodle by that of the participant.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from grader.export.archive import zipped
from grader.export.book import Book, names_of
from grader.export.made import ExportError, Made, Wish, counted, named, one_file
from grader.render.grades import label
from grader.report import Report, page_name
from grader.submission import shown

STUDENTS = "students"
PAGE = "feedback.html"
MOODLE = "_assignsubmission_"


def canvas_feedback(book: Book, wish: Wish) -> Made:
    """Pages named `<name>_<user>_<file>_feedback.html`, for Canvas's Upload Submissions."""
    return _packed(book, "Canvas", _canvas_name)


def moodle_feedback(book: Book, wish: Wish) -> Made:
    """Pages in folders `<name>_<participant>_assignsubmission_file_`, for Moodle's upload."""
    return _packed(book, "Moodle", _moodle_name)


def _packed(book: Book, platform: str, name_of: Callable[[Report], str]) -> Made:
    there = [row for row in book.rows if row.status != "missing"]
    names = {row.submission: name_of(row) for row in there}
    known = [row for row in there if names[row.submission]]
    unknown = names_of([row for row in there if not names[row.submission]])
    if not known:
        raise ExportError(
            f"{book.folder} was not graded from a download of {platform}'s, so nobody's page has "
            f"a name that {platform} knows. Grade the zip that {platform} hands out."
        )
    files: dict[str, bytes] = {}
    lacking = []
    for row in known:
        try:
            page = (book.folder / STUDENTS / page_name(row)).read_bytes()
        except OSError:
            lacking.append(label(row))
        else:
            files[names[row.submission]] = page
    if not files:
        raise ExportError(
            f"{book.folder / STUDENTS} holds no pages. Install the kit's extra `grade` "
            "(python -m pip install 'torch-exercise-kit[grade]') and grade again."
        )
    absent = names_of([row for row in book.rows if row.status == "missing"])
    said = [
        counted(len(files), "page"),
        *named("no page, nothing handed in", absent),
        *named(f"left out, {platform} gave their files no number", unknown),
        *named(f"left out, without a page in {book.folder / STUDENTS}", lacking),
    ]
    return one_file(zipped(files), said, unknown + lacking)


def _canvas_name(row: Report) -> str:
    own = row.ids.get("download", "")
    return f"{own}{PAGE}" if own and MOODLE not in own else ""


def _moodle_name(row: Report) -> str:
    own, number = row.ids.get("download", ""), row.ids.get("moodle", "")
    if MOODLE not in own:  # graded under another name, and known by the roster
        name = re.sub(r"[_/\\]+", " ", shown(row.student)).strip() or "student"
        own = f"{name}_{number}{MOODLE}file_"
    return f"{own}/{PAGE}" if number else ""
