"""What was handed in, and by whom. Bytes are capped and never parsed here."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import msgspec

from grader.words import Language, say

SIZE_CAP = 2 << 20  # bytes of one Python file
ENDING = ".py"
OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class SubmissionError(Exception):
    """The place that was named holds no submissions; the text says why and what next."""


class Submission(msgspec.Struct, frozen=True, kw_only=True):
    """One student's file as bytes; `problem` says why there is none (`source` is then empty)."""

    name: str
    student: str
    filename: str
    source: bytes = b""
    problem: str = ""
    note: str = ""
    ids: dict[str, str] = {}  # the student's, by platform: canvas, moodle, gradescope, email, sid
    submitted: str = ""  # ISO 8601, where the platform tells


class Intake(msgspec.Struct, frozen=True):
    """The submissions of a place, and the names of what was left aside there."""

    submissions: list[Submission]
    ignored: list[str] = []


def read(path: Path, name: str, language: Language = "en", note: str = "") -> Submission:
    """The submission in that file. Links are not followed; nothing raises."""
    problem, source = "", b""
    try:
        problem, source = _content(path, language)
    except FileNotFoundError:
        problem = say("no_file", language, file=shown(path.name))
    except OSError as error:
        problem = _unreadable(path, error, language)
    return Submission(
        name=name,
        student=name,
        filename=shown(path.name),
        source=source,
        problem=problem,
        note=note,
    )


def _content(path: Path, language: Language) -> tuple[str, bytes]:
    """(why the file cannot be used, its bytes): one of them is empty."""
    descriptor = os.open(path, OPEN_FLAGS | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return say("not_a_file", language, file=shown(path.name)), b""
        if status.st_size > SIZE_CAP:
            megabytes = SIZE_CAP / 2**20
            return say("too_large", language, file=shown(path.name), megabytes=megabytes), b""
        with open(descriptor, "rb", closefd=False) as file:
            return "", file.read(SIZE_CAP)
    finally:
        os.close(descriptor)


def collect(place: Path, slug: str) -> Intake:
    """All submissions in a file, a folder of files or a folder of folders, sorted by name.

    SubmissionError when the place does not exist, cannot be read or holds none.
    """
    try:
        if place.is_file():
            return Intake([read(place, shown(place.stem))])
        if not place.is_dir():
            raise SubmissionError(
                f"{place} does not exist. Which file or folder holds the submissions?"
            )
        entries = sorted(entry for entry in place.iterdir() if not _hidden(entry))
    except OSError as error:
        raise SubmissionError(f"{place} cannot be read: {error.strerror}.") from None
    chosen = [entry for entry in entries if entry.suffix == ENDING or entry.is_dir()]
    if not chosen:
        raise SubmissionError(
            f"{place} holds no {ENDING} file and no folder. Is it the right place?"
        )
    found = [_one(entry, name, slug) for entry, name in zip(chosen, _names(chosen), strict=True)]
    return Intake(found, [shown(entry.name) for entry in entries if entry not in chosen])


def _one(entry: Path, name: str, slug: str) -> Submission:
    if not _is_folder(entry):
        return read(entry, name)
    try:
        files = sorted(file for file in entry.iterdir() if not _hidden(file))
    except OSError as error:
        return _nothing(name, slug, f"The folder {name} cannot be read: {error.strerror}.")
    candidates = [file for file in files if file.suffix == ENDING]
    named = [file for file in candidates if file.name == slug + ENDING]
    chosen = named or candidates
    if len(chosen) != 1:
        many = f"{len(chosen)} Python files" if chosen else "no Python file"
        problem = f"The folder {name} holds {many}; exactly one, or {slug}{ENDING}, can be graded."
        return _nothing(name, slug, problem)
    others = len(files) - 1
    ignored = f"{others} other {'file' if others == 1 else 'files'} ignored" if others else ""
    return read(chosen[0], name, note=ignored)


def _nothing(name: str, slug: str, problem: str) -> Submission:
    return Submission(name=name, student=name, filename=f"{slug}{ENDING}", problem=problem)


def _names(entries: list[Path]) -> list[str]:
    """Each entry's name without ending; with it, or with a number, where two would be the same."""
    stems = [shown(entry.name if _is_folder(entry) else entry.stem) for entry in entries]
    names: list[str] = []
    for entry, stem in zip(entries, stems, strict=True):
        name = wanted = stem if stems.count(stem) == 1 else shown(entry.name)
        number = 2
        while name in names:
            name, number = f"{wanted}~{number}", number + 1
        names.append(name)
    return names


def shown(name: str) -> str:
    """A file's name as text that can be written anywhere: bytes that are no UTF-8 as \\xNN."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _is_folder(entry: Path) -> bool:
    """A directory named like a Python file is a folder, too; a link is never one."""
    return entry.is_dir() and not entry.is_symlink()


def _hidden(entry: Path) -> bool:
    return entry.name.startswith(".") or entry.name == "__pycache__"


def _unreadable(path: Path, error: OSError, language: Language) -> str:
    file = shown(path.name)
    if path.is_symlink():
        return say("is_link", language, file=file)
    if path.is_dir():
        return say("not_a_file", language, file=file)
    return say("cannot_read", language, file=file, reason=error.strerror)
