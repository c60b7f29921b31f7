"""What an export is asked for, and what it makes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

import msgspec

from grader.render.grades import some
from grader.words import Language

Audience = Literal["students", "staff"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
MOST = 20  # lines of which each is one student's


class ExportError(Exception):
    """Nothing was exported; the text says why and what next."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for beside the format. Paths are as they were given."""

    into: Path | None = None  # a file that the platform exported
    column: str = ""  # of that file: title or number of the assignment
    scale: bool = False  # points as a share of what the platform's assignment is worth
    replace: bool = False  # grades that are in that file already
    force: bool = False  # write over what is there
    student: str = ""  # one of them: name, submission or id
    exercise: str | None = None  # slug or path
    course: Path | None = None
    require: str = "A"  # the weakest tier that an autograder grades at
    language: Language = "en"
    audience: Audience = "students"  # who may read it


class Made(msgspec.Struct, kw_only=True):
    """Files by their names (one with an empty name: the file itself), and what is to be said.

    `undone` are students of whom something should have been exported and was not.
    """

    files: dict[str, bytes]
    mode: int | None = None  # of the files; private unless it says otherwise
    said: list[str] = []
    undone: list[str] = []


def one_file(data: bytes, said: list[str], undone: list[str] | None = None) -> Made:
    """What is made of one file alone."""
    return Made(files={"": data}, said=said, undone=undone or [])


def counted(number: int, one: str, several: str = "") -> str:
    """`1 score`, `2 scores`."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def listed(what: str, lines: list[str]) -> list[str]:
    """A line that says of how many something is true, and a line for each of the first ones."""
    if not lines:
        return []
    more = [f"  and {len(lines) - MOST} more"] if len(lines) > MOST else []
    return [f"{what} ({len(lines)}):", *(f"  {line}" for line in lines[:MOST]), *more]


def named(what: str, names: list[str]) -> list[str]:
    """A line that says of how many, and of whom, something is true; none when of nobody."""
    return [f"{what} ({len(names)}): {some(names, 10)}"] if names else []
