"""What a graded class becomes in its folder: the table, the pages, the list of pairs."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader import report
from grader.exercise import Exercise
from grader.gradebook import MAKE_ROOM
from grader.render import grades
from grader.report import Report
from grader.similar.found import FILE as SIMILAR
from grader.similar.found import Alike
from grader.submission import Submission
from grader.words import Language

NO_PAGES = (
    "No pages were written: jinja2 is not installed. "
    'Next: python -m pip install "torch-exercise-kit[grade]" and run the command again.'
)


class BatchError(Exception):
    """The run cannot be done; the text says why and what next."""


def can_write_pages() -> bool:
    """Whether the package that fills the pages is installed."""
    return importlib.util.find_spec("jinja2") is not None


def write_table(out: Path, exercise: Exercise, rows: list[Report]) -> None:
    """`grades.csv`; BatchError when it cannot be written."""
    place = out / "grades.csv"
    try:
        report.write_whole(place, grades.to_csv(rows, exercise).encode("utf-8"))
    except OSError as error:
        raise BatchError(f"{place} cannot be written: {error.strerror}. {MAKE_ROOM}") from None


def write_similar(
    out: Path, exercise: Exercise, submissions: Sequence[Submission], wanted: bool
) -> list[Alike] | None:
    """`similar.csv`, if it is wanted; else one of an earlier run goes, which is out of date.

    BatchError when it cannot be written.
    """
    place = out / SIMILAR
    try:
        if not wanted:
            place.unlink(missing_ok=True)
            return None
        from grader.similar import listing  # needs an extra

        found = listing.alike(exercise, submissions)
        report.write_whole(place, listing.to_csv(found))
    except OSError as error:
        raise BatchError(f"{place} cannot be written: {error.strerror}. {MAKE_ROOM}") from None
    return found


def write_pages(
    out: Path,
    exercise: Exercise,
    language: Language,
    rows: Iterable[tuple[Report, Submission]],
    similar: Sequence[Alike] | None = None,
) -> None:
    """The pages, of reports in full, one at a time, as far as jinja2 is there.

    `similar` are pairs to look at. BatchError when they cannot be written.
    """
    if not can_write_pages():
        return
    from grader.render.html.pages import INDEX, Pages

    try:
        pages = Pages(out, exercise, language)
        for full, submission in rows:
            pages.add(full, submission)
        pages.finish(similar)
    except OSError as error:
        raise BatchError(
            f"{out / INDEX} cannot be written: {error.strerror}. {MAKE_ROOM}"
        ) from None
