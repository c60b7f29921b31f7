"""The list of submissions that look alike: made of a class, and written as `similar.csv`."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import msgspec

from grader.exercise import Exercise
from grader.render.grades import cell
from grader.similar.found import Alike, Part
from grader.similar.pairs import pairs
from grader.similar.tokens import Stub
from grader.submission import Submission
from grader.words import LANGUAGES

COLUMNS = ["first", "first_student", "second", "second_student", "alike_percent", "unusual",
           "alike_in", "same_words"]  # fmt: skip
WORDS = 8  # of a pair that are written


def alike(exercise: Exercise, submissions: Sequence[Submission]) -> list[Alike]:
    """The pairs of a class that a person may want to look at, the most unusual first.

    A likeness is no proof of anything: a short task has few right answers.
    """
    stub = Stub([exercise.stub_in(language) for language in LANGUAGES])
    files = [stub.own(text_of(one)) for one in submissions]
    return [
        Alike(
            submissions[pair.first], submissions[pair.second], pair.alike, pair.unusual,
            pair.parts, pair.words[:WORDS],
        )
        for pair in pairs(files, stub.parts)
        if not _one_hand_in(submissions[pair.first], submissions[pair.second])
    ]  # fmt: skip


def _one_hand_in(first: Submission, second: Submission) -> bool:
    """Whether a group handed in together."""
    own = first.ids.get("gradescope")
    return own is not None and own == second.ids.get("gradescope")


def text_of(submission: Submission) -> str:
    """What was handed in as one text; of a notebook the code cells, as its intake has left them."""
    if submission.filename.lower().endswith(".ipynb"):
        try:
            cells = msgspec.json.decode(submission.source, type=list[tuple[int, str]])
        except msgspec.MsgspecError:  # there was nothing to be read
            return ""
        return "\n".join(text for _, text in cells)
    return submission.source.decode("utf-8-sig", "replace")


def to_csv(found: Sequence[Alike]) -> bytes:
    """One row a pair; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in found:
        names = [one.first.name, one.first.student, one.second.name, one.second.student]
        parts = "; ".join(_words(part) for part in one.parts)
        words = " | ".join(one.words)
        row = [*map(cell, names), one.alike, one.unusual, cell(parts), cell(words)]
        writer.writerow(row)
    return out.getvalue().encode("utf-8")


def _words(part: Part) -> str:
    """`train 100 % (3 others have it)`."""
    name = part.name or "helpers"
    others = f"{part.others} {'other has' if part.others == 1 else 'others have'} it"
    return f"{name} {part.alike} % ({others})"
