"""Whom a file of the instructor's means: by submission, id or name; refused unless certain."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from grader.intake.matching import forms
from grader.submission import Submission

SHARED = ("canvas", "moodle", "gradescope", "sid", "email")  # ids that say whose they are


class Person(msgspec.Struct, frozen=True):
    """Somebody in a file; `ids` by kind, `any` where nobody says which kind it is."""

    submission: str = ""
    name: str = ""
    ids: dict[str, str] = {}

    def __str__(self) -> str:
        return self.name or self.submission or next(iter(self.ids.values()), "")


class Unclear(Exception):
    """More than one student may be meant; the text names them."""


class Directory:
    """Submissions, by everything that can name their students."""

    def __init__(self, submissions: Sequence[Submission]) -> None:
        self._submissions = submissions
        self._by: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, one in enumerate(submissions):
            self._by["submission", one.name].append(index)
            self._by["any", folded(one.name)].append(index)
            for kind, text in one.ids.items():
                self._by[kind, folded(text)].append(index)
                self._by["any", folded(text)].append(index)
            for form in forms(one.student):
                self._by["name", form].append(index)

    def find(self, person: Person) -> list[int]:
        """The submissions of that person: several are attempts of one student.

        Unclear when they are of several students.
        """
        found = sorted(set(self._find(person)))
        owners = {owner(self._submissions[index]) for index in found}
        if len(owners) > 1:
            names = ", ".join(self._submissions[index].name for index in found[:3])
            more = f" and {len(found) - 3} more" if len(found) > 3 else ""
            raise Unclear(f"{person} may be {len(owners)} students ({names}{more})")
        return found

    def _find(self, person: Person) -> list[int]:
        """By submission alone if one is named; else by ids, else by name."""
        if person.submission:
            return self._by.get(("submission", person.submission), [])
        by_id: list[int] = []
        for kind, text in person.ids.items():
            by_id += self._by.get((kind if kind in SHARED else "any", folded(text)), [])
        if by_id:
            return by_id
        by_name = self._by.get(("any", folded(person.name)), []) if person.name else []
        if not by_name:
            by_name = [i for form in forms(person.name) for i in self._by.get(("name", form), [])]
        return [index for index in by_name if not self._contradicts(person, index)]

    def _contradicts(self, person: Person, index: int) -> bool:
        """Whether an id that both have is another one."""
        ids = self._submissions[index].ids
        return any(
            folded(text) != folded(ids.get(kind, text))
            for kind, text in person.ids.items()
            if kind in SHARED
        )


def owner(submission: Submission) -> tuple[object, ...]:
    """The same for two submissions of one student, as far as their ids tell."""
    own = {k: v for k, v in submission.ids.items() if k in SHARED and k != "gradescope"}
    return submission.student, *sorted(own.items()), *([] if own else [submission.name])


def folded(text: str) -> str:
    """A text as it is compared: without capitals, spaces around it, ways to compose it."""
    return unicodedata.normalize("NFC", text.strip()).casefold()
