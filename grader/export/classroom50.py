"""Classroom 50: `result.json` of the schema `classroom50/result/v1`, whole points.

Where points are not whole they are all multiplied by the smallest number that makes them so, at
most MOST; what is left of a point then is cut off. So a right share of the points stays one.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import msgspec

from grader.export.book import Book
from grader.export.items import Item, items, summary
from grader.export.made import ExportError, Made, Wish, one_file
from grader.export.scores import score_of
from grader.render.grades import label
from grader.report import Points, Report
from grader.words import Language

SCHEMA = "classroom50/result/v1"
MOST = 1000  # that points are multiplied by
NEEDED = ("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL")
TAG = re.compile(r"submit/(\d{4}-\d\d-\d\d)T(\d\d)-?(\d\d)-?(\d\d)Z-.+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Whose submission it is, as the runner says."""

    classroom: str
    assignment: str
    assignment_type: str
    owner: str
    submission: str
    commit: str
    release: str
    review: str
    datetime: str  # of the submission, in UTC


def classroom50(book: Book, wish: Wish) -> Made:
    """The result of one submission, in a run of Classroom 50, whose environment says whose it is.

    ExportError outside of such a run, and for a submission without a score.
    """
    if not wish.student and len(book.rows) > 1:
        raise ExportError(
            f"{book.folder} has {len(book.rows)} rows, and a result is one student's. "
            "Say whose with --student."
        )
    row = book.student(wish.student) if wish.student else book.rows[0]
    facts = facts_of(os.environ)
    if score_of(row) is None:
        raise ExportError(f"{label(row)} has no score: {row.status}. No result was written.")
    factor = factor_of(items(book.full(row), wish.language), row)
    said = ["1 result", *([f"points × {factor}, so that all are whole"] if factor > 1 else [])]
    return one_file(result(book.full(row), facts, wish.language), said)


def facts_of(environment: Mapping[str, str]) -> Facts:
    """What the runner of Classroom 50 has put into the environment; ExportError where it is not."""
    owner = environment.get("OWNER") or environment.get("USERNAME") or ""
    lacking = [name for name in NEEDED if not environment.get(name)] + ["OWNER"] * (not owner)
    if lacking:
        raise ExportError(
            f"{', '.join(lacking)} is not set: a result is written inside a run of Classroom 50, "
            "which says whose it is. Next: grader export --to classroom50-autograder"
        )
    return Facts(
        classroom=environment["CLASSROOM"],
        assignment=environment["ASSIGNMENT"],
        assignment_type=environment.get("ASSIGNMENT_TYPE") or "individual",
        owner=owner,
        submission=environment["SUBMISSION_TAG"],
        commit=environment["COMMIT_URL"],
        release=environment["RELEASE_URL"],
        review=environment.get("REVIEW_URL") or environment["COMMIT_URL"],
        datetime=_moment(environment),
    )


def _moment(environment: Mapping[str, str]) -> str:
    """The commit's, if the autograder has asked git for it, else the tag's."""
    own = environment.get("COMMITTED_AT", "")
    if MOMENT.fullmatch(own):
        return own
    found = TAG.fullmatch(environment["SUBMISSION_TAG"])
    if found is None:
        raise ExportError(
            f"SUBMISSION_TAG is {environment['SUBMISSION_TAG']!r}; expected is "
            "submit/<time in UTC>-<commit>, as Classroom 50 writes it."
        )
    return f"{found[1]}T{found[2]}:{found[3]}:{found[4]}Z"


def result(report: Report, facts: Facts, language: Language) -> bytes:
    """The JSON of a report that has a score; ValueError for one that has none."""
    score = score_of(report)
    if score is None:
        raise ValueError(f"{report.submission} has no score")
    judged = items(report, language)
    factor = factor_of(judged, report)
    content: dict[str, Any] = {"schema": SCHEMA, **msgspec.to_builtins(facts)}
    content |= {
        "score": whole(score, factor),
        "max-score": whole(report.max_score, factor),
        "tests": [_test(item, factor) for item in judged],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _test(item: Item, factor: int) -> dict[str, Any]:
    test: dict[str, Any] = {
        "test-name": f"{item.number} {item.name}",
        "passed": item.outcome == "passed",
        "score": whole(item.score, factor),
        "max-score": whole(item.max_score, factor),
    }
    return test | ({"message": item.text} if item.text else {})


def factor_of(judged: list[Item], report: Report) -> int:
    """By what all points are multiplied."""
    points = [score_of(report) or 0, report.max_score, *(item.max_score for item in judged)]
    factor = math.lcm(*(_exact(value).denominator for value in points))
    return min(factor, MOST)


def whole(points: Points, factor: int) -> int:
    """So many points as a whole number, never more than they are."""
    return math.floor(_exact(points) * factor)


def _exact(points: Points) -> Fraction:
    return Fraction(str(points))


def release_body(report: Report, language: Language) -> str:
    """What the student reads beside the release: the score, and each check that did not pass."""
    lines = [summary(report, score_of(report) or 0, language), ""]
    for item in items(report, language):
        if item.text:
            lines += [f"{item.number} {item.name}", *_indented(item.text), ""]
    return _fenced("\n".join(lines).rstrip())


def _indented(text: str) -> list[str]:
    return [f"  {line}".rstrip() for line in text.split("\n")]


def _fenced(text: str) -> str:
    """A block of code: in it Markdown marks nothing up, whatever a student's program has said."""
    longest = max((len(ticks) for ticks in re.findall(r"`+", text)), default=0)
    fence = "`" * max(longest + 1, 3)
    return f"{fence}text\n{text}\n{fence}\n"
