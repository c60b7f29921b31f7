"""What is found to look alike, as data: for a list, a page, a line on the screen."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from grader.submission import Submission

FILE = "similar.csv"


class Part(msgspec.Struct, frozen=True):
    """A part in which two files are alike, in percent, and how many others have the same.

    It is a function of the stub, or with an empty name everything else.
    """

    name: str
    alike: int
    others: int


class Alike(msgspec.Struct, frozen=True):
    """Two submissions to look at."""

    first: Submission
    second: Submission
    alike: int  # percent of what both wrote themselves
    unusual: int  # bits: the longer the likeness and the fewer have it, the more
    parts: list[Part]
    words: list[str]  # names and comments that hardly anybody else has


def line(found: Sequence[Alike]) -> str:
    """What is said of the list on a terminal."""
    if not found:
        return "similar: no pair is unusually alike"
    count = f"{len(found)} {'pair' if len(found) == 1 else 'pairs'}"
    return f"similar: {count} to look at in {FILE}; no proof, short tasks have few right answers"
