"""What was handed in, and by whom. Bytes are capped and never parsed here."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from pathlib import Path

import msgspec

from grader.words import Language, say

SIZE_CAP = 2 << 20  # bytes of one Python file, or of a notebook's code
ENDINGS = (".py", ".ipynb")  # of the files that can be graded; small letters
NAME_CAP = 255  # characters of a name
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


class SubmissionError(Exception):
    """The place that was named holds no submissions; the text says why and what next."""


class Submission(msgspec.Struct, frozen=True, kw_only=True):
    """One student's file as bytes; `problem` says why there is none (`source` is then empty).

    Of a notebook (told by its `filename`) the bytes are its code cells: `intake/notebook.py`.
    """

    name: str
    student: str
    filename: str
    source: bytes = b""
    problem: str = ""
    note: str = ""
    ids: dict[str, str] = {}  # the student's, by platform: canvas, moodle, gradescope, email, sid
    submitted: str = ""  # ISO 8601, where the platform tells
    late: bool | None = None  # the platform says whether, and not when; None: nothing
    stamp: str = ""  # what a timestamp.txt beside the file says: nbgrader's, or anybody's


def read(path: Path, name: str, language: Language = "en", note: str = "") -> Submission:
    """The submission in that file. Links are not followed; nothing raises."""
    problem, source = content(path, SIZE_CAP, language)
    return Submission(
        name=name,
        student=name,
        filename=shown(path.name),
        source=source,
        problem=problem,
        note=note,
    )


def content(path: Path, cap: int, language: Language = "en") -> tuple[str, bytes]:
    """(why the file cannot be used, its bytes): one of them is empty. Nothing raises."""
    try:
        return _content(path, cap, language)
    except FileNotFoundError:
        return say("no_file", language, file=shown(path.name)), b""
    except OSError as error:
        return _unreadable(path, error, language), b""


def _content(path: Path, cap: int, language: Language) -> tuple[str, bytes]:
    descriptor = os.open(path, OPEN_FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return say("not_a_file", language, file=shown(path.name)), b""
        if status.st_size > cap:
            return too_large(path.name, cap, language), b""
        with open(descriptor, "rb", closefd=False) as file:
            return "", file.read(cap)
    finally:
        os.close(descriptor)


def too_large(name: str, cap: int, language: Language = "en") -> str:
    """The sentence for a file of more than `cap` bytes."""
    key = "too_large_notebook" if name.lower().endswith(".ipynb") else "too_large"
    return say(key, language, file=shown(name), megabytes=cap / 2**20)


def shown(name: str) -> str:
    """A name as text that can be written anywhere: composed Unicode on one line.

    Bytes that are no UTF-8, control and invisible characters are written out (\\xNN); what is
    longer than NAME_CAP is cut and marked with a hash of the whole.
    """
    if len(name) <= NAME_CAP and name.isprintable() and unicodedata.is_normalized("NFC", name):
        return name
    errors = "surrogatepass" if _has_wild_surrogates(name) else "surrogateescape"
    text = name.encode("utf-8", errors).decode("utf-8", "backslashreplace")
    text = "".join(map(_visible, unicodedata.normalize("NFC", text)))
    if len(text) <= NAME_CAP:
        return text
    return f"{text[: NAME_CAP - 9]}~{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _has_wild_surrogates(text: str) -> bool:
    """Surrogates that do not stand for the byte of a file's name."""
    return any("\ud800" <= char <= "\udfff" and not "\udc80" <= char <= "\udcff" for char in text)


def _visible(char: str) -> str:
    hidden = unicodedata.category(char)[0] == "C" or char in "\u2028\u2029"
    return f"\\x{ord(char):02x}" if hidden else char


def _unreadable(path: Path, error: OSError, language: Language) -> str:
    file = shown(path.name)
    if path.is_symlink():
        return say("is_link", language, file=file)
    if path.is_dir():
        return say("not_a_file", language, file=file)
    return say("cannot_read", language, file=file, reason=error.strerror)
