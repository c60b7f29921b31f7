"""Files and folders as they were handed in: what a disk and an archive have in common."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from grader.submission import ENDINGS, content, shown
from grader.words import say

ARCHIVE = ".zip"
JUNK = {"__pycache__", "__macosx", "thumbs.db", "desktop.ini"}  # what systems leave behind


class Refused(Exception):
    """This cannot be used; the text is the sentence that says why."""


class Entry(Protocol):
    """A file or a folder. Nothing is read before it is asked for; links are never followed."""

    name: str  # as it is written there, one part of a path
    size: int  # bytes, as the disk or the archive claims
    is_folder: bool
    packed: bool  # it lies in an archive

    def children(self) -> Sequence[Entry]:
        """What lies in a folder, sorted by name; Refused when that cannot be told."""

    def read(self, cap: int) -> bytes:
        """A file's bytes; Refused when there are more than `cap` or it is no plain file."""


class DiskEntry:
    """What lies at a path. A link to a folder counts as a folder that cannot be opened."""

    packed = False

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name
        status = path.lstat()
        self.size = status.st_size
        self._is_link = stat.S_ISLNK(status.st_mode)
        linked = self._is_link and not is_gradable(self.name) and path.is_dir()
        self.is_folder = stat.S_ISDIR(status.st_mode) or linked

    def children(self) -> Sequence[Entry]:
        if self._is_link:
            raise Refused(say("is_link", "en", file=shown(self.name)))
        try:
            names = sorted(os.listdir(self.path))
        except OSError as error:
            raise Refused(
                f"The folder {shown(self.name)} cannot be read: {error.strerror}."
            ) from None
        return [DiskEntry(self.path / name) for name in names]

    def read(self, cap: int) -> bytes:
        problem, data = content(self.path, cap)
        if problem:
            raise Refused(problem)
        return data


def visible(entries: Iterable[Entry]) -> list[Entry]:
    """Without hidden files and what systems leave behind."""
    return [
        entry
        for entry in entries
        if not entry.name.startswith(".") and entry.name.casefold() not in JUNK
    ]


def ending(name: str) -> str:
    """The ending of a file's name in small letters, with its dot."""
    return posixpath.splitext(name)[1].lower()


def stem(name: str) -> str:
    """A file's name without its ending."""
    return posixpath.splitext(name)[0]


def is_gradable(name: str) -> bool:
    """Whether a file of that name can be graded."""
    return ending(name) in ENDINGS


def may_hold(name: str) -> bool:
    """Whether a file of that name may hold a submission: one that can be graded, or an archive."""
    return is_gradable(name) or ending(name) == ARCHIVE
