"""Which file of what one student handed in is the submission."""

from __future__ import annotations

import io
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from grader.intake.archive import Archive
from grader.intake.notebook import CodeCells, cap_of, code_cells, is_notebook
from grader.intake.tree import ARCHIVE, Entry, Refused, ending, is_gradable, stem, visible
from grader.submission import SIZE_CAP, shown

ZIP_CAP = 32 << 20  # bytes of a student's archive
TOTAL_CAP = 64 << 20  # bytes of Python taken out of archives in one run
UNPACKED_CAP = 1 << 30  # bytes of notebooks unpacked in one run: most of one are pictures
KINDS = {
    frozenset({ARCHIVE}): "archives",
    frozenset({".py"}): "Python files",
    frozenset({".ipynb"}): "notebooks",
}
STAMP, STAMP_CAP = "timestamp.txt", 200  # nbgrader's, and its bytes
DEPTH = 5  # folders inside a student's folder
SEEN = 20_000  # entries looked at in one student's folder
# What a browser or a platform adds to a name that was there already.
COPY = re.compile(
    r"(?:Copy of )?(?P<name>.+?)(?:-\d+| ?\(\d+\)|-Copy\d+|의 사본)?", re.DOTALL
)  # the last ones are Jupyter's and Colab's


class Choice(NamedTuple):
    """The chosen file, the folders that lead to it, and how many others lie beside it."""

    entry: Entry
    where: str = ""
    others: int = 0
    name: str = ""  # as the student called it, where a platform put something before that
    notebook: Entry | None = None  # beside a Python file that is named like it

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
    stamp: str = ""


class Budget:
    """How much may still be taken out of archives."""

    def __init__(self, left: int = TOTAL_CAP) -> None:
        self._left, self._unpacked = left, UNPACKED_CAP

    def read(self, entry: Entry, name: str) -> CodeCells:
        """What of a file goes on to a worker; Refused when it is too much, or cannot be read.

        `name` is the file's, for the sentence; one too large for itself is none to count.
        """
        if not is_notebook(entry.name):
            if entry.size <= SIZE_CAP:
                self._take(entry, entry.size)
            return CodeCells(entry.read(SIZE_CAP))
        cap = cap_of(packed=entry.packed)
        if entry.packed and entry.size <= cap:
            if entry.size > self._unpacked:
                raise _too_much(entry, UNPACKED_CAP, "notebooks")
            self._unpacked -= entry.size
        found = code_cells(entry.read(cap), name)
        self._take(entry, len(found.source))
        return found

    def _take(self, entry: Entry, size: int) -> None:
        if entry.packed and size > self._left:
            raise _too_much(entry, TOTAL_CAP, "Python files")
        self._left -= size if entry.packed else 0


def _too_much(entry: Entry, cap: int, kind: str) -> Refused:
    return Refused(
        f"{shown(entry.name)} was not read: the archive holds more than {cap >> 20} MB of {kind}. "
        "Unpack it, and name the folder."
    )


def choose(entry: Entry, slug: str) -> Choice:
    """The file to grade, or the archive that holds it; Refused unless there is exactly one."""
    return _choose(entry, slug, archives=True) if entry.is_folder else Choice(entry)


def stamp(entry: Entry, choice: Choice) -> str:
    """What a timestamp.txt beside the chosen file says, as nbgrader writes it; empty without one.

    It is not looked for inside of an archive, whose maker is the student.
    """
    if not entry.is_folder:
        return ""
    folder = entry
    try:
        for name in filter(None, choice.where.split("/")):
            folder = next(inside for inside in folder.children() if inside.name == name)
        file = next(inside for inside in folder.children() if inside.name == STAMP)
        return shown(file.read(STAMP_CAP).decode("utf-8", "backslashreplace").strip())
    except (Refused, StopIteration):
        return ""


def load(choice: Choice, slug: str, budget: Budget, stubs: Container[bytes] = ()) -> Content:
    """What to grade; an archive is looked into, an archive in it is not. Refused with why not.

    `stubs` are the texts of untouched Python files: beside one of them a notebook counts.
    """
    if ending(choice.entry.name) == ARCHIVE:
        return _unpack(choice, slug, budget, stubs)
    return _content(choice, choice, budget, stubs)


def _content(inner: Choice, outer: Choice, budget: Budget, stubs: Container[bytes]) -> Content:
    """The file that `inner` chose; `outer` is what is told of where it lay."""
    found, filename = budget.read(inner.entry, inner.filename), inner.filename
    if inner.notebook is not None:
        name = shown(inner.notebook.name)
        notebook = budget.read(inner.notebook, name)
        if found.source.replace(b"\r\n", b"\n") in stubs and not notebook.untouched:
            found, filename = notebook, name
        elif not notebook.untouched:
            raise Refused(
                f"{shown(inner.entry.name)} and {name} were both filled, so nobody can tell which "
                "one counts. Keep one of them, and try again."
            )
    return Content(found.source, filename, _note(outer))


def _unpack(choice: Choice, slug: str, budget: Budget, stubs: Container[bytes]) -> Content:
    archive = Archive(io.BytesIO(choice.entry.read(ZIP_CAP)), choice.filename)
    if archive.unsafe:
        raise Refused(archive.unsafe[0].why)
    inner = _choose(archive.root, slug, archives=False)
    where = f"{choice.where}{choice.filename}/{inner.where}"
    outer = Choice(inner.entry, where, choice.others + inner.others)
    return _content(inner, outer, budget, stubs)


def _note(choice: Choice) -> str:
    files = "file" if choice.others == 1 else "files"
    others = f"{choice.others} other {files} ignored" if choice.others else ""
    folder = choice.where.rstrip("/")
    own = folder == choice.filename.rpartition(".")[0]  # nbgrader's submitted/<student>/<slug>/
    where = f"taken from {shown(folder)}" if folder and not own else ""
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
    what = f"{_what(folder)} holds no Python file or notebook{_instead(others)}"
    raise Refused(f"{what}; {_wanted(slug)}.")


def _only(files: list[Choice], folder: Entry, slug: str) -> Choice:
    if len(files) == 1:
        return files[0]
    both = sorted(files, key=lambda file: is_notebook(file.entry.name))
    if len(files) == 2 and is_notebook(both[1].entry.name) and _are_twins(*both):
        return both[0]._replace(notebook=both[1].entry, others=both[0].others - 1)
    kind = KINDS.get(frozenset(ending(file.entry.name) for file in files), "files to grade")
    raise Refused(f"{_what(folder)} holds {len(files)} {kind}; {_wanted(slug)}.")


def _are_twins(file: Choice, other: Choice) -> bool:
    """Whether two files of one folder have one name but for its ending."""
    names = {stem(file.entry.name), stem(other.entry.name)}
    return file.where == other.where and len(names) == 1 and file.entry.name != other.entry.name


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
    return found is not None and found["name"] == slug and stem(name) != slug


def _what(folder: Entry) -> str:
    kind = "archive" if ending(folder.name) == ARCHIVE else "folder"
    return f"The {kind} {shown(folder.name)}"


def _instead(files: list[Choice], most: int = 3) -> str:
    names = [shown(file.entry.name) for file in files[:most]]
    return f" ({', '.join(names)})" if names else ""


def _wanted(slug: str) -> str:
    return f"exactly one, or {slug}.py or {slug}.ipynb, can be graded"
