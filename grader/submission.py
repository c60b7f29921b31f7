"""What was handed in, and by whom. Bytes are capped and never parsed here."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import msgspec

from grader.words import Language, say

SIZE_CAP = 2 << 20  # bytes of one Python file
ENDING = ".py"


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


def read(path: Path, name: str, language: Language = "en", note: str = "") -> Submission:
    """The submission in that file. Links are not followed; nothing raises."""
    problem, source = "", b""
    try:
        descriptor = os.open(
            path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        )
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                problem = say("not_a_file", language, file=path.name)
            elif status.st_size > SIZE_CAP:
                problem = say("too_large", language, file=path.name, megabytes=SIZE_CAP / 2**20)
            else:
                source = file.read(SIZE_CAP)
    except FileNotFoundError:
        problem = say("no_file", language, file=path.name)
    except OSError as error:
        problem = _unreadable(path, error, language)
    return Submission(
        name=name, student=name, filename=path.name, source=source, problem=problem, note=note
    )


def collect(place: Path, slug: str) -> list[Submission]:
    """All submissions in a file, a folder of files or a folder of folders, sorted by name.

    SubmissionError when the place does not exist or holds none.
    """
    if place.is_file():
        return [read(place, place.stem)]
    if not place.is_dir():
        raise SubmissionError(
            f"{place} does not exist. Which file or folder holds the submissions?"
        )
    entries = sorted(entry for entry in place.iterdir() if not _ignored(entry))
    files = [entry for entry in entries if entry.suffix == ENDING and not _is_folder(entry)]
    names = _names([*files, *filter(_is_folder, entries)])
    found = [_one(entry, name, slug) for entry, name in names.items()]
    if not found:
        raise SubmissionError(
            f"{place} holds no {ENDING} file and no folder. Is it the right place?"
        )
    return found


def _one(entry: Path, name: str, slug: str) -> Submission:
    if not _is_folder(entry):
        return read(entry, name)
    files = sorted(file for file in entry.iterdir() if not _ignored(file))
    candidates = [file for file in files if file.suffix == ENDING]
    named = [file for file in candidates if file.name == slug + ENDING]
    chosen = named or candidates
    if len(chosen) != 1:
        many = f"{len(chosen)} Python files" if chosen else "no Python file"
        problem = f"The folder {name} holds {many}; exactly one, or {slug}{ENDING}, can be graded."
        return Submission(name=name, student=name, filename=f"{slug}{ENDING}", problem=problem)
    others = len(files) - 1
    ignored = f"{others} other {'file' if others == 1 else 'files'} ignored" if others else ""
    return read(chosen[0], name, note=ignored)


def _names(entries: list[Path]) -> dict[Path, str]:
    """Each entry's name without ending; with it where two would be called the same."""
    stems = [_stem(entry) for entry in entries]
    return {
        entry: stem if stems.count(stem) == 1 else entry.name
        for entry, stem in zip(entries, stems, strict=True)
    }


def _stem(entry: Path) -> str:
    return entry.name if _is_folder(entry) else entry.stem


def _is_folder(entry: Path) -> bool:
    """A directory named like a Python file is a folder, too; a link is never one."""
    return entry.is_dir() and not entry.is_symlink()


def _ignored(entry: Path) -> bool:
    return entry.name.startswith(".") or entry.name == "__pycache__"


def _unreadable(path: Path, error: OSError, language: Language) -> str:
    if path.is_symlink():
        return f"{path.name} is a link, and links are not followed. Hand in the file itself."
    if path.is_dir():
        return say("not_a_file", language, file=path.name)
    return f"{path.name} cannot be read: {error.strerror}. Check who may read it."
