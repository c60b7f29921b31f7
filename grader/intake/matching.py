"""Which row of the roster a submission belongs to. What is not certain is never decided."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from grader.intake.found import Found
from grader.intake.roster import Student

NOT_THERE = "not in the roster"
KINDS = ("canvas", "moodle", "sid")  # ids that a platform and a roster may share
INSIDE = 5  # characters of an id that may stand inside a file's name
REPORTED = ("canvas", "moodle", "sid", "email")  # what a report tells of a roster's ids


class Match(NamedTuple):
    """The rows that a submission may belong to (certain if there is one), and why it is unsure."""

    rows: set[int]
    why: str = ""
    only_by_name: bool = False


def match(found: list[Found], roster: list[Student]) -> dict[int, str]:
    """Give each submission its row and what the roster knows; else a note on why not.

    Returns what is to be said of rows that may be somebody's, but of whom is not certain.
    """
    index = Index(roster)
    matches = _without_namesakes(found, [index.find(one) for one in found])
    unsure: dict[int, str] = {}
    for one, known in zip(found, matches, strict=True):
        if len(known.rows) == 1 and not known.why:
            _adopt(one, min(known.rows), roster)
            continue
        one.notes.append(f"{NOT_THERE} for certain: {known.why}" if known.why else NOT_THERE)
        for row in known.rows:
            unsure[row] = f"perhaps {one.name} is theirs: {known.why}"
    return unsure


def _without_namesakes(found: list[Found], matches: list[Match]) -> list[Match]:
    """Anybody may call themselves like another: two accounts of one name are never one student."""
    accounts: dict[int, set[str]] = defaultdict(set)
    for one, known in zip(found, matches, strict=True):
        if len(known.rows) == 1 and one.platform:
            accounts[min(known.rows)].add(one.owner)
    return [
        known._replace(why=f"{len(accounts[min(known.rows)])} accounts have this name")
        if known.only_by_name and len(accounts[min(known.rows)]) > 1
        else known
        for known in matches
    ]


def _adopt(one: Found, row: int, roster: list[Student]) -> None:
    one.row, one.student = row, roster[row].name
    one.ids = told(roster[row]) | one.ids


def told(student: Student) -> dict[str, str]:
    """The ids of a student that a report tells; one of which nothing is known counts as `sid`."""
    known = {"sid": student.ids["id"]} if "id" in student.ids else {}
    return known | {kind: student.ids[kind] for kind in REPORTED if kind in student.ids}


class Index:
    """A roster, by everything that can name a student."""

    def __init__(self, roster: list[Student]) -> None:
        self._roster = roster
        self._ids: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._any: dict[str, set[int]] = defaultdict(set)
        self._names: dict[str, set[int]] = defaultdict(set)
        for row, student in enumerate(roster):
            for kind, text in student.ids.items():
                self._ids[kind, text.casefold()].add(row)
                self._any[text.casefold()].add(row)
            for form in forms(student.name):
                self._names[form].add(row)

    def find(self, one: Found) -> Match:
        """By ids, then by e-mail, then by name, then by what a plain file is called."""
        by_name = self._by_name(one)
        for row in self._certain(one):
            return Match({row})
        for row in self._by_loose_id(one):
            if len(by_name) == 1 and by_name != {row}:
                other = self._roster[min(by_name)].name
                why = f"its id is of {self._roster[row].name}, its name {other}"
                return Match({row} | by_name, why)
            return Match({row})
        if len(by_name) > 1:
            return Match(by_name, f"{len(by_name)} students have this name")
        if by_name:
            return self._unless_contradicted(one, min(by_name))
        return Match(set()) if one.platform else self._by_file_name(one.name)

    def _certain(self, one: Found) -> Iterator[int]:
        """By an id that both say whose it is, then by e-mail."""
        for kind in (*KINDS, "email"):
            yield from self._ids.get((kind, one.ids.get(kind, "").casefold()), ())

    def _by_loose_id(self, one: Found) -> Iterator[int]:
        """By an id of which the roster does not say whose it is."""
        for kind in KINDS:
            text = one.ids.get(kind, "").casefold()
            yield from self._ids.get(("id", text), ())
            if kind == "sid":
                yield from self._ids.get(("login", text), ())

    def _by_name(self, one: Found) -> set[int]:
        return {row for form in forms(one.student) for row in self._names.get(form, ())}

    def _unless_contradicted(self, one: Found, row: int) -> Match:
        """The row of that name, if no id of it is another one."""
        known = self._roster[row].ids
        for kind in KINDS:
            if (
                kind in known
                and known[kind].casefold() != one.ids.get(kind, known[kind]).casefold()
            ):
                return Match({row}, f"the name is the same, the {kind} id is not")
        return Match({row}, only_by_name=True)

    def _by_file_name(self, name: str) -> Match:
        """By a file that is called like an id, or that has one in its name."""
        rows = self._any.get(name.casefold(), set())
        if not rows:
            words = re.split(r"[\s_\-.,()\[\]+]+", name.casefold())
            long = {word for word in words if len(word) >= INSIDE and re.search(r"\d", word)}
            rows = {row for word in long for row in self._any.get(word, ())}
        return Match(rows, f"its name holds {len(rows)} students' ids" if len(rows) > 1 else "")


def forms(name: str) -> set[str]:
    """A name without case, spaces and signs, from whichever of its parts it begins."""
    parts = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).casefold())
    return {"".join(parts[start:] + parts[:start]) for start in range(len(parts))}
