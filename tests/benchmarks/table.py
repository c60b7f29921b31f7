"""Numbers as rows, rows as one plain table or as JSON."""

from __future__ import annotations

import dataclasses
import json
import operator
import textwrap
from collections.abc import Callable
from typing import NamedTuple

WIDTH = 110
NAMES = 24  # columns of the longest name
COMPARE: dict[str, Callable[[float, float], bool]] = {"<=": operator.le, ">=": operator.ge}


class Aim(NamedTuple):
    """What a number should be: `<=` or `>=` a limit, in the number's own unit."""

    sign: str
    limit: float

    def met(self, value: float) -> bool:
        return COMPARE[self.sign](value, self.limit)


@dataclasses.dataclass(frozen=True)
class Row:
    """One number with its unit ("ms", "s", "x", "MB", "KB", "/s"), what it means, and its aim."""

    name: str
    value: float
    unit: str
    meaning: str
    aim: Aim | None = None


@dataclasses.dataclass
class Section:
    """The numbers of one measurement; `trouble` says in a sentence why there are none."""

    title: str
    rows: list[Row] = dataclasses.field(default_factory=list)
    trouble: str = ""


def heading() -> list[str]:
    """What the columns are."""
    return [f"  {'number':<{NAMES}}  {'value':>10}  {'aim':<17}  what it means", "-" * WIDTH]


def lines(section: Section) -> list[str]:
    """A section: its title, then a line or more for each number."""
    found = wrapped(section.title, "", "  ")
    found += [line for row in section.rows for line in row_lines(row)]
    return found + (wrapped(section.trouble, "  no numbers: ", "  ") if section.trouble else [])


def row_lines(row: Row) -> list[str]:
    """A row: name, value, aim, meaning; the meaning goes on below itself."""
    start = f"  {row.name:<{NAMES}}  {shown(row):>10}  {verdict(row):<17}  "
    return wrapped(row.meaning, start, " " * len(start))


def shown(row: Row) -> str:
    """The value with three digits that count, and its unit."""
    digits = 0 if abs(row.value) >= 100 else 1 if abs(row.value) >= 10 else 2
    return f"{row.value:.{digits}f} {row.unit}"


def verdict(row: Row) -> str:
    """The aim, and whether it was missed."""
    if row.aim is None:
        return ""
    text = f"aim {row.aim.sign} {row.aim.limit:g}"
    return text if row.aim.met(row.value) else f"{text} MISSED"


def wrapped(text: str, first: str, rest: str) -> list[str]:
    """The text in lines of at most WIDTH columns, each with what stands before it."""
    width = max(WIDTH, len(first) + 30)
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest)


def to_json(machine: dict[str, object], sections: list[Section]) -> str:
    """Everything for a program: the machine, then each section with its rows, unrounded."""
    told = {"machine": machine, "sections": [dataclasses.asdict(section) for section in sections]}
    for section in told["sections"]:
        for row in section["rows"]:
            row["aim"] = row["aim"] and dict(zip(("sign", "limit"), row["aim"], strict=True))
    return json.dumps(told, indent=2) + "\n"
