"""For whom an export is made. What is for students can be sent to them; staff read more of it.

Of a hidden check a student learns task, points and in which way it failed. Staff also read its name
and title, notes in full, and which submissions look alike. Values of hidden checks are in neither:
no report holds them.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader.exercise import ExerciseError
from grader.export.book import Book
from grader.export.made import ExportError, Wish
from grader.render.grades import cell
from grader.render.html.titles import hidden_docstrings
from grader.report import CheckResult, Report, reason
from grader.similar.found import FILE
from grader.words import Language


class Lookalike(msgspec.Struct, frozen=True):
    """Another submission to be looked at beside one, and how alike the two are, in percent."""

    submission: str
    percent: int


class Staff(msgspec.Struct, frozen=True):
    """What staff alone may read."""

    titles: dict[str, str]  # of hidden checks, by their names; none where the course is not at hand
    similar: dict[str, list[Lookalike]]  # by submission as a CSV cell holds it

    def title(self, check: CheckResult) -> str:
        """A hidden check's title, with the case that it is one of, else its name."""
        name, bracket, case = check.id.partition("[")
        title = self.titles.get(name)
        return f"{title} {bracket}{case}".rstrip() if title else check.id

    def lookalikes(self, row: Report) -> list[Lookalike]:
        """The submissions that look like this one; none also where nobody has looked."""
        return self.similar.get(str(cell(row.submission)), [])


def staff_of(book: Book, wish: Wish) -> Staff | None:
    """What may be told beyond what students read; None for an export that is for students."""
    if wish.audience == "students":
        return None
    titles = hidden_titles(book.rows[0].exercise.slug, wish.course, wish.language)
    return Staff(titles, _similar(book.folder / FILE))


def hidden_titles(slug: str, course: Path | None, language: Language) -> dict[str, str]:
    """Titles of an exercise's hidden checks; empty where its solutions are not at hand."""
    try:
        exercise = exercises.find(slug, course or exercises.course_of(Path.cwd()))
    except ExerciseError:
        return {}
    found = hidden_docstrings(exercise)
    key = "ko" if language == "ko" else "title"
    return {name: said[key] or said["title"] for name, said in found.items()}


def _similar(path: Path) -> dict[str, list[Lookalike]]:
    """What `--similar` has listed, for both of each pair."""
    try:
        text = path.read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        pairs = [(row["first"], row["second"], int(row["alike_percent"])) for row in rows]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, csv.Error):
        raise ExportError(
            f"{path} is not what --similar has written. Next: grader rescore DIR --similar"
        ) from None
    found: dict[str, list[Lookalike]] = defaultdict(list)
    for first, second, percent in pairs:
        found[first].append(Lookalike(second, percent))
        found[second].append(Lookalike(first, percent))
    return dict(found)


def note_of(row: Report, staff: Staff | None) -> str:
    """The note; of it students read why a file could not be read, and what follows is for staff."""
    return reason(row) if staff is None else row.note
