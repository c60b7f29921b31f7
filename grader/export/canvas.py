"""Canvas: an exported gradebook, filled. Its first columns are in English in every language."""

from __future__ import annotations

import re

from grader.export.book import Book
from grader.export.cells import Sheet
from grader.export.fill import Row, Target, assignment, fill, number
from grader.export.made import ExportError, Made, Wish

KINDS = [("canvas", "ID"), ("sid", "SIS User ID"), ("email", "SIS Login ID"),
         ("sid", "SIS Login ID")]  # fmt: skip
TOTALS = re.compile(r"(Current|Final|Override) (Score|Points|Grade|Status)")  # made by Canvas
HIDDEN = re.compile(r"\s*(Muted|Manual Posting.*)?\s*", re.IGNORECASE)


def canvas(book: Book, wish: Wish) -> Made:
    """The exported gradebook with the scores; who is missing stays blank, for Canvas to judge.

    ExportError when it is no gradebook of Canvas's, or no column of it is the assignment.
    """
    assert wish.into is not None
    sheet = Sheet(wish.into)
    header = sheet.header
    named = header[:1] == ["Student"] or header[:2] == ["LastName", "FirstName"]
    if not named or "Section" not in header:
        raise ExportError(
            f"{sheet.path} is no gradebook of Canvas's: its columns begin with "
            f"{', '.join(header[:3])}. Next: in Canvas, Grades, Export."
        )
    if "ID" not in header:
        raise ExportError(f"{sheet.path} has no column ID. Export it again, and change nothing.")
    above = [row for row in sheet.rows[1:] if _is_above(row)]
    points = next((row for row in above if "Points Possible" in row[0].text), [])
    there = _assignments(header, points)
    column = assignment(there, book.titles(wish.course), wish, sheet.path)
    target = Target(
        sheet=sheet,
        rows=[row for row in sheet.rows[1:] if not _is_above(row)],
        column=column,
        ids=[(kind, header.index(title)) for kind, title in KINDS if title in header],
        worth=number(points[column].text) if column < len(points) else None,
        comma=sheet.delimiter == ";",
        name=0,
        key=lambda kind, text: text,
        is_locked=lambda row: False,
    )
    return fill(book, target, wish)


def _assignments(header: list[str], points: Row) -> dict[int, str]:
    """The columns behind the students' own that Canvas does not work out itself."""
    found = {}
    for index in range(header.index("Section") + 1, len(header)):
        fixed = index < len(points) and "read only" in points[index].text.casefold()
        if not fixed and not TOTALS.search(header[index]):
            found[index] = header[index]
    return found


def _is_above(row: Row) -> bool:
    """A row that is no student's: what the assignments are worth, which are hidden."""
    if "Points Possible" in row[0].text:
        return True
    return all(HIDDEN.fullmatch(cell.text) for cell in row)
