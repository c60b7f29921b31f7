"""Moodle: the worksheet for grading offline, filled.

Its titles are in the language of whoever exported it, so columns are known by their order as well:
behind the grade stands the maximum, then whether the grade can be changed.
"""

from __future__ import annotations

import re
from decimal import Decimal

from grader.export.book import Book
from grader.export.cells import Sheet
from grader.export.fill import Row, Target, assignment, fill, number
from grader.export.made import ExportError, Made, Wish

PARTICIPANT = re.compile(r"\D*?(\d+)")  # "Participant 123", in whatever language
GRADE = ("Grade", "성적", "점수")
EMAIL = ("Email address", "이메일 주소", "이메일")
NUMBER = ("ID number", "학번")
NO = ("no", "아니오", "아니요")
YES = ("yes", "예", "네")


def moodle(book: Book, wish: Wish) -> Made:
    """The worksheet with the scores; who is missing stays blank.

    ExportError when it is no such worksheet, or it is graded with a scale of words.
    """
    assert wish.into is not None
    sheet = Sheet(wish.into, delimiters=",;\t")
    header, rows = sheet.header, sheet.rows[1:]
    if header[:1] == ["Student"] or not _are_participants(rows):
        raise ExportError(
            f"{sheet.path} is no worksheet of Moodle's: its first column does not say "
            '"Participant 123" or the like. Next: in the assignment, Submissions, '
            "Download grading worksheet."
        )
    column = _grade_column(header, wish, sheet)
    worth, maximum = _worth(rows, column, sheet)
    emails = [(kind, i) for kind, titles in (("email", EMAIL), ("sid", NUMBER))
              for i, title in enumerate(header) if title in titles]  # fmt: skip
    changeable = _changeable(rows, column)
    target = Target(
        sheet=sheet,
        rows=rows,
        column=column,
        ids=[("moodle", 0), *emails],
        worth=worth,
        comma="," in maximum,
        name=1,
        key=_key,
        is_locked=lambda row: _says_no(row, changeable),
    )
    return fill(book, target, wish)


def _are_participants(rows: list[Row]) -> bool:
    first = [row[0].text.strip() for row in rows]
    return all(PARTICIPANT.fullmatch(text) for text in first) and len(set(first)) == len(first)


def _key(kind: str, text: str) -> str:
    found = PARTICIPANT.fullmatch(text) if kind == "moodle" else None
    return found[1] if found else text


def _grade_column(header: list[str], wish: Wish, sheet: Sheet) -> int:
    titles = {index: title for index, title in enumerate(header) if index > 1}
    if wish.column:
        return assignment(titles, [wish.column], wish, sheet.path)
    known = {index: title for index, title in titles.items() if title in GRADE}
    if len(known) == 1:
        return next(iter(known))
    several = ", ".join(repr(title) for title in (known or titles).values())
    what = f"{len(known)} columns that may hold the grade" if known else "no column Grade"
    raise ExportError(
        f"{sheet.path} has {what}: {several}. Say which with --column, as it is written there."
    )


def _worth(rows: list[Row], column: int, sheet: Sheet) -> tuple[Decimal | None, str]:
    """What the assignment is worth, and how that is written."""
    texts = {row[column + 1].text.strip() for row in rows if column + 1 < len(row)}
    numbers = {number(text) for text in texts}
    if len(numbers) == 1 and None not in numbers:
        return numbers.pop(), texts.pop()
    raise ExportError(
        f"{sheet.path} does not say behind the grade what the assignment is worth. "
        "If it is graded with a scale of words, give it points in Moodle, and download it again."
    )


def _changeable(rows: list[Row], column: int) -> int | None:
    """The column that says whether a grade can be changed; it is behind the maximum."""
    for index in range(column + 2, max(map(len, rows), default=0)):
        words = {row[index].text.strip().casefold() for row in rows if index < len(row)}
        if words and words <= {*YES, *NO}:
            return index
    return None


def _says_no(row: Row, column: int | None) -> bool:
    return column is not None and column < len(row) and row[column].text.strip().casefold() in NO
