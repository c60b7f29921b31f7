"""One thing that somebody handed in, before it is read; and names for all of them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from grader.intake.tree import Entry

LETTERS = 10**15  # where they sort: behind every number
Order = tuple[str, int, tuple[tuple[int, str], ...]]  # time, number, name: later is greater


@dataclass(slots=True)
class Found:
    """What one student handed in at one time, and all that names tell of it."""

    name: str  # of the submission, if no other wants it
    full_name: str  # else
    student: str
    entry: Entry | None = None  # None: there is nothing to grade, `problem` says why
    filename: str = ""  # as the student called it, where `entry` is called otherwise
    problem: str = ""
    notes: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    submitted: str = ""  # ISO 8601
    late: bool | None = None  # the platform says whether, and not when
    number: int = 0  # of the hand-in, as the platform counts
    owner: str = ""  # attempts of one student share it; empty: nothing tells
    platform: str = ""
    row: int | None = None  # in the roster

    @property
    def order(self) -> Order:
        """Later hand-ins are greater: by time, else by number, else by name."""
        return self.submitted, self.number, natural(self.full_name)


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts names as people do: `hw2` before `hw10`."""
    parts = re.findall(r"([0-9]+)|([^0-9]+)", alike(name))
    return tuple(
        (int(number[:15]), number) if number else (LETTERS, text) for number, text in parts
    )


def alike(text: str) -> str:
    """The same for texts that a person or a file system takes for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def unique(wanted: Iterable[tuple[str, str]], others: Iterable[str] = ()) -> list[str]:
    """A name for each (short, full): short if no other wants it, else full, else with a number.

    No two are the same, and none is one of the `others`, even where a file system takes small and
    capital letters for the same.
    """
    pairs = list(wanted)
    taken = set(map(alike, others))
    count = Counter([*taken, *(alike(short) for short, _ in pairs)])
    names = []
    for short, full in pairs:
        name = base = short if count[alike(short)] == 1 else full
        number = 2
        while alike(name) in taken:
            name, number = f"{base}~{number}", number + 1
        taken.add(alike(name))
        names.append(name)
    return names
