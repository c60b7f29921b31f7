"""Gradescope: `results.json`, as an autograder hands it over. Everything in it may be seen.

For staff hidden checks have their names there, and Gradescope is told to show them to staff alone.
"""

from __future__ import annotations

from typing import Any

import msgspec

from grader.export.book import Book, names_of
from grader.export.items import Item, items, summary
from grader.export.made import Made, Wish, counted, named, one_file
from grader.export.scores import OUR_FAULT, score_of, ungraded
from grader.export.staff import Staff, staff_of
from grader.report import Report, file_name
from grader.words import Language

FOR_STAFF = "For staff: with a test that is hidden, Gradescope shows students no total."


def gradescope(book: Book, wish: Wish) -> Made:
    """A file for each row that has a score, or the one of `--student`. Who is missing has none."""
    rows = [book.student(wish.student)] if wish.student else book.rows
    staff = staff_of(book, wish)
    files = {
        file_name(row): results(book.full(row), wish.language, staff)
        for row in rows
        if score_of(row) is not None
    }
    absent = [row for row in rows if row.status == "missing"]
    failed = ungraded(rows)
    said = [
        counted(len(files), "results.json", "files of results"),
        *named("no file, nothing handed in", names_of(absent)),
        *named(OUR_FAULT.replace("left blank", "no file"), names_of(failed)),
        *([FOR_STAFF] if staff else []),
    ]
    if wish.student and files:
        return one_file(next(iter(files.values())), said)
    return Made(files=files, said=said, undone=names_of(failed))


def results(report: Report, language: Language, staff: Staff | None = None) -> bytes:
    """`results.json` of one report that has a score; ValueError for one that has none."""
    score = score_of(report)
    if score is None:
        raise ValueError(f"{report.submission} has no score")
    content: dict[str, Any] = {
        "score": score,
        "output": summary(report, score, language),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(item, staff) for item in items(report, language, staff)],
        "extra_data": {
            "raw_score": report.score,
            "max_score": report.max_score,
            "exercise": report.exercise.slug,
            "exercise_hash": report.exercise.hash,
            "kit": report.versions.kit,
            "tier": report.tier,
            "seed": report.seed,
        },
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _test(item: Item, staff: Staff | None) -> dict[str, Any]:
    """`status` is always given: without it Gradescope shows a check of 0 points as passed."""
    return {
        "name": item.name,
        "number": item.number,
        "score": item.score,
        "max_score": item.max_score,
        "status": "passed" if item.outcome == "passed" else "failed",
        "output": item.text,
        "visibility": "hidden" if staff and item.hidden else "visible",
        "tags": [item.task] if item.task else [],
    }
