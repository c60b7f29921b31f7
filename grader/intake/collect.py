"""What `grader grade` is pointed at, as one submission a student."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from grader.intake import attempts as choosing
from grader.intake import gradescope, matching, platforms, roster
from grader.intake.archive import Archive
from grader.intake.choose import Budget, Choice, Content, choose, is_named, load, stamp
from grader.intake.found import Found, unique
from grader.intake.roster import Student
from grader.intake.tree import (
    ARCHIVE,
    DiskEntry,
    Entry,
    Refused,
    ending,
    is_gradable,
    may_hold,
    visible,
)
from grader.submission import OPEN_FLAGS, Submission, SubmissionError, shown

FOREIGN = (".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".alz", ".egg")
LONE = 2  # folders around a download that hold nothing else


class Place(NamedTuple):
    """What lies in a place; of an archive also the members that cannot be trusted."""

    entries: list[Entry]
    kind: Literal["file", "folder", "archive"]
    unsafe: Sequence[Entry] = ()


class Intake(msgspec.Struct, frozen=True):
    """The submissions of a place, and the names of what was left aside there."""

    submissions: list[Submission]
    ignored: list[str] = []
    missing: dict[int, str] = {}  # of the submissions, who handed nothing in; with a note
    attempts: list[list[int]] = []  # which submissions are one student's, first to last


def collect(
    place: Path,
    slug: str,
    students: Path | None = None,
    attempts: str = "latest",
    leave_out: Path | None = None,
    stubs: Container[bytes] = (),
) -> Intake:
    """All submissions in a file, a folder, an archive or a platform's download.

    `students` is a roster: each of its students has a submission, in its order, be it a missing
    one; those that it does not name follow. `leave_out` holds no submission, even if it lies
    inside the place; `stubs` are the texts of a Python file that nobody has filled.
    SubmissionError when the place does not exist, cannot be read or holds none,
    and when the roster is none.
    """
    try:
        with _opened(place) as opened:
            found, ignored = _survey(opened, slug, leave_out)
            if not found:
                raise SubmissionError(
                    f"{place} holds no .py or .ipynb file and no folder or .zip file. "
                    "Is it the right place?"
                )
            listed = roster.read(students) if students is not None else None
            rows, missing = _rows(found, listed, attempts)
            return Intake(_submissions(rows, missing, slug, stubs), ignored, missing, _groups(rows))
    except Refused as refused:
        raise SubmissionError(
            f"{refused} Download {place} again, or unpack it and name the folder."
        ) from None
    except OSError as error:
        raise SubmissionError(f"{place} cannot be read: {error.strerror}.") from None


@contextlib.contextmanager
def _opened(place: Path) -> Iterator[Place]:
    if place.is_dir():
        yield Place(visible(DiskEntry(place.resolve()).children()), "folder")
    elif not place.is_file():
        raise SubmissionError(
            f"{place} does not exist. Which file or folder holds the submissions?"
        )
    elif ending(place.name) in FOREIGN:
        raise SubmissionError(
            f"{place} is packed in a way that is not read here. Unpack it, and name the folder."
        )
    elif ending(place.name) != ARCHIVE:
        yield Place([DiskEntry(place)], "file")
    else:
        with open(place, "rb", opener=lambda path, _: os.open(path, OPEN_FLAGS)) as file:
            archive = Archive(file, place.name)
            yield Place(visible(archive.root.children()), "archive", archive.unsafe)


def _survey(place: Place, slug: str, leave_out: Path | None) -> tuple[list[Found], list[str]]:
    """What is handed in, by a platform's names or by plain ones; and the names of the rest."""
    if place.kind == "file":
        return [platforms.plain(place.entries[0])], []
    entries = [entry for entry in place.entries if not _is_at(entry, leave_out)]
    found, rest = _recognise(entries, slug, packed=place.kind == "archive")
    ignored = []
    for entry in [*rest, *place.unsafe]:
        if entry.is_folder or may_hold(entry.name):
            found.append(platforms.plain(entry))
        else:
            ignored.append(shown(entry.name))
    return found, ignored


def _is_at(entry: Entry, place: Path | None) -> bool:
    return place is not None and isinstance(entry, DiskEntry) and entry.path == place.resolve()


def _recognise(entries: list[Entry], slug: str, *, packed: bool) -> tuple[list[Found], list[Entry]]:
    """A platform's download, also inside folders that hold nothing else; what else lies there."""
    levels = [entries]
    while len(levels) <= LONE and len(levels[-1]) == 1 and levels[-1][0].is_folder:
        try:
            levels.append(visible(levels[-1][0].children()))
        except Refused:
            break
    for level in levels:
        known = gradescope.recognise(level) or platforms.recognise(level, slug)
        if known is not None:
            return known
    # an archive is often one folder that holds the class; or it is one student's folder
    if packed and len(levels) > 1 and not any(_is_own(entry, slug) for entry in levels[1]):
        return [], levels[1]
    return [], entries


def _is_own(entry: Entry, slug: str) -> bool:
    return not entry.is_folder and is_gradable(entry.name) and is_named(entry.name, slug)


def _rows(
    found: list[Found], students: list[Student] | None, attempts: str
) -> tuple[list[Found], dict[int, str]]:
    """What is to be graded, in the roster's order, and which of it is missing."""
    unsure = matching.match(found, students) if students is not None else {}
    rows = choosing.latest(found) if attempts == "latest" else choosing.numbered(found)
    there = {one.row for one in rows}
    absent = [
        _absent(student, row) for row, student in enumerate(students or []) if row not in there
    ]
    rows = sorted([*rows, *absent], key=lambda one: (one.row is None, one.row or 0))
    notes = {id(one): unsure.get(one.row or 0, "") for one in absent}
    return rows, {index: notes[id(one)] for index, one in enumerate(rows) if id(one) in notes}


def _absent(student: Student, row: int) -> Found:
    name = re.sub(r"[/\\]", "_", student.name)  # it becomes the name of a file
    full = re.sub(r"[/\\]", "_", "_".join([name, *list(student.ids.values())[:1]]))
    ids = matching.told(student)
    return Found(name, full, student.name, ids=ids, row=row)


def _groups(rows: list[Found]) -> list[list[int]]:
    owners: dict[object, list[int]] = {}
    for index, one in enumerate(rows):
        owners.setdefault(choosing.owner(one), []).append(index)
    return [own for own in owners.values() if len(own) > 1]


def _submissions(
    found: list[Found], missing: Container[int], slug: str, stubs: Container[bytes]
) -> list[Submission]:
    names = _names(found, missing)
    loaded = _load(found, slug, stubs)
    return [
        Submission(
            name=names[index],
            student=one.student,
            filename=inside.filename,
            source=inside.source,
            problem=inside.problem,
            note="; ".join(note for note in (*one.notes, inside.note) if note),
            ids=one.ids,
            submitted=one.submitted,
            late=one.late,
            stamp=inside.stamp,
        )
        for index, (one, inside) in enumerate(zip(found, loaded, strict=True))
    ]


def _names(found: list[Found], missing: Container[int]) -> dict[int, str]:
    """A name for each. Of what was handed in first: who is missing changes no other's name."""
    names: dict[int, str] = {}
    for absent in (False, True):
        own = [index for index in range(len(found)) if (index in missing) == absent]
        wanted = [(found[index].name, found[index].full_name) for index in own]
        names |= zip(own, unique(wanted, names.values()), strict=True)
    return names


def _load(found: list[Found], slug: str, stubs: Container[bytes]) -> list[Content]:
    """The contents, small ones first: what is too much to read at once is the large ones' fault."""
    loaded = [Content(b"", f"{slug}.py", problem=one.problem) for one in found]
    chosen: list[tuple[int, Choice]] = []
    stamps: dict[int, str] = {}
    for index, one in enumerate(found):
        if one.entry is None or one.problem:
            continue
        try:
            choice = choose(one.entry, slug)
        except Refused as refused:
            loaded[index] = loaded[index]._replace(problem=str(refused))
        else:
            chosen.append((index, choice._replace(name=one.filename)))
            stamps[index] = stamp(one.entry, choice)
    budget = Budget()
    for index, choice in sorted(chosen, key=lambda item: item[1].entry.size):
        try:
            loaded[index] = load(choice, slug, budget, stubs)
        except Refused as refused:
            loaded[index] = Content(b"", choice.filename, problem=str(refused))
    return [inside._replace(stamp=stamps.get(n, "")) for n, inside in enumerate(loaded)]
