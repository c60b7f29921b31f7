"""A CSV file as people save it: UTF-8 or cp949, with commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import NamedTuple

from grader.submission import SubmissionError

CAP = 8 << 20  # bytes


class Line(NamedTuple):
    """The cells of a row, and the line of the file that it ends in."""

    cells: list[str]
    number: int


def rows(path: Path, what: str) -> list[Line]:
    """The rows that hold anything, the header first; SubmissionError when it is no such file.

    `what` is what the file should be, in the words of the message.
    """
    text = _decode(path, _bytes(path, what))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        found = [Line(row, reader.line_num) for row in reader]
    except csv.Error as error:
        raise SubmissionError(f"{path} is not a CSV file: {error}.") from None
    found = [line for line in found if any(cell.strip() for cell in line.cells)]
    if not found:
        raise SubmissionError(f"{path} is empty. Is it the right file?")
    return found


def _bytes(path: Path, what: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(CAP + 1)
    except OSError as error:
        raise SubmissionError(f"The {what} {path} cannot be read: {error.strerror}.") from None
    if len(data) > CAP:
        raise SubmissionError(f"{path} is larger than {CAP >> 20} MB. Is it the {what}?")
    return data


def _decode(path: Path, data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SubmissionError(
        f"{path} is neither UTF-8 nor cp949 text. Save it as CSV UTF-8, and try again."
    )


def _delimiter(text: str) -> str:
    """Comma, semicolon or tab: the one that makes most columns of the first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=lambda mark: len(next(csv.reader([first], delimiter=mark), [])))
