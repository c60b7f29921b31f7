"""Which file of what one student handed in is the submission."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from grader.intake.archive import Archive
from grader.intake.tree import ARCHIVE, Entry, Refused, ending, is_gradable, stem, visible
from grader.submission import SIZE_CAP, shown

ZIP_CAP = 32 << 20  # bytes of a student's archive
TOTAL_CAP = 64 << 20  # bytes of Python taken out of archives in one run
DEPTH = 5  # folders inside a student's folder
SEEN = 20_000  # entries looked at in one student's folder
# What a browser or a platform adds to a name that was there already.
COPY = re.compile(r"(?P<name>.+?)(?:-\d+| ?\(\d+\))", re.DOTALL)


class Choice(NamedTuple):
    """The chosen file, the folders that lead to it, and how many others lie beside it."""

    entry: Entry
    where: str = ""
    others: int = 0
    name: str = ""  # as the student called it, where a platform put something before that

    @property
    def filename(self) -> str:
        """The file's name as a person is told it."""
        return shown(self.name or self.entry.name)


class Content(NamedTuple):
    """The bytes of a submission, the name of its file, what is to be said of it, why it is none."""

    source: bytes
    filename: str
    note: str = ""
    problem: str = ""


class Budget:
    """How much may still be taken out of archives."""

    def __init__(self, left: int = TOTAL_CAP) -> None:
        self._left = left

    def take(self, entry: Entry) -> None:
        """Refused when too much was taken already; a file too large for itself is none to count."""
        if not entry.packed or entry.size > SIZE_CAP:
            return
        if entry.size > self._left:
            raise Refused(
                f"{shown(entry.name)} was not read: the archive holds more than "
                f"{TOTAL_CAP >> 20} MB of Python files. Unpack it, and name the folder."
            )
        self._left -= entry.size


def choose(entry: Entry, slug: str) -> Choice:
    """The file to grade, or the archive that holds it; Refused unless there is exactly one."""
    return _choose(entry, slug, archives=True) if entry.is_folder else Choice(entry)


def load(choice: Choice, slug: str, budget: Budget) -> Content:
    """What to grade; an archive is looked into, an archive in it is not. Refused with why not."""
    entry = choice.entry
    if ending(entry.name) == ARCHIVE:
        return _unpack(choice, slug, budget)
    budget.take(entry)
    return Content(entry.read(SIZE_CAP), choice.filename, _note(choice))


def _unpack(choice: Choice, slug: str, budget: Budget) -> Content:
    archive = Archive(io.BytesIO(choice.entry.read(ZIP_CAP)), choice.filename)
    if archive.unsafe:
        raise Refused(archive.unsafe[0].why)
    inner = _choose(archive.root, slug, archives=False)
    budget.take(inner.entry)
    source = inner.entry.read(SIZE_CAP)
    where = f"{choice.where}{choice.filename}/{inner.where}"
    note = _note(Choice(inner.entry, where, choice.others + inner.others))
    return Content(source, inner.filename, note)


def _note(choice: Choice) -> str:
    files = "file" if choice.others == 1 else "files"
    others = f"{choice.others} other {files} ignored" if choice.others else ""
    where = f"taken from {shown(choice.where.rstrip('/'))}" if choice.where else ""
    return "; ".join(part for part in (where, others) if part)


def _choose(folder: Entry, slug: str, *, archives: bool) -> Choice:
    """The exercise's own file wherever it lies, else the only one of the uppermost folder."""
    files: list[Choice] = []
    packed: list[Choice] = []
    others: list[Choice] = []
    for level in _levels(folder):
        gradable = [file for file in level if is_gradable(file.entry.name)]
        for alike in (is_named, is_copy):
            named = [file for file in gradable if alike(file.entry.name, slug)]
            if named:
                return _only(named, folder, slug)
        files = files or gradable
        packed = packed or [file for file in level if ending(file.entry.name) == ARCHIVE]
        others = others or level
    if files:
        return _only(files, folder, slug)
    if packed and archives:
        return _only(packed, folder, slug)
    raise Refused(f"{_what(folder)} holds no Python file{_instead(others)}; {_wanted(slug)}.")


def _only(files: list[Choice], folder: Entry, slug: str) -> Choice:
    if len(files) == 1:
        return files[0]
    kind = "archives" if ending(files[0].entry.name) == ARCHIVE else "Python files"
    raise Refused(f"{_what(folder)} holds {len(files)} {kind}; {_wanted(slug)}.")


def _levels(folder: Entry) -> Iterator[list[Choice]]:
    """The files of a folder, then those of the folders in it, and so on."""
    level, seen = [("", folder)], 0
    for depth in range(DEPTH):
        files: list[Choice] = []
        below: list[tuple[str, Entry]] = []
        for where, place in level:
            inside = _inside(place, depth)
            seen += len(inside)
            files += [
                Choice(entry, where, len(inside) - 1) for entry in inside if not entry.is_folder
            ]
            below += [(f"{where}{entry.name}/", entry) for entry in inside if entry.is_folder]
        yield files
        if not below or seen > SEEN:
            return
        level = below


def _inside(folder: Entry, depth: int) -> list[Entry]:
    try:
        return visible(folder.children())
    except Refused:
        if depth:  # somewhere below, a folder that cannot be opened is nobody's loss
            return []
        raise


def is_named(name: str, slug: str) -> bool:
    """Whether a file is the exercise's own, by its name."""
    return stem(name) == slug


def is_copy(name: str, slug: str) -> bool:
    """Whether it is, with the number of a second download or hand-in: `slug (1).py`, `slug-2`."""
    found = COPY.fullmatch(stem(name))
    return found is not None and found["name"] == slug


def _what(folder: Entry) -> str:
    kind = "archive" if ending(folder.name) == ARCHIVE else "folder"
    return f"The {kind} {shown(folder.name)}"


def _instead(files: list[Choice], most: int = 3) -> str:
    names = [shown(file.entry.name) for file in files[:most]]
    return f" ({', '.join(names)})" if names else ""


def _wanted(slug: str) -> str:
    return f"exactly one, or {slug}.py, can be graded"
