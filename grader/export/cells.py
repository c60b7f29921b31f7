"""A CSV file of somebody else's: single cells are changed, and no other byte."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from grader.export.made import ExportError

CAP = 32 << 20  # bytes of a file
BOM = "\ufeff"


class Cell(NamedTuple):
    """What stands in a cell, and where: from `start` to before `end`, quotes included."""

    text: str
    start: int
    end: int


class Sheet:
    """The rows of a CSV file, as texts and as places in it."""

    def __init__(self, path: Path, delimiters: str = ",;") -> None:
        self.path = path
        self._text = _read(path)
        self._edits: dict[Cell, str] = {}
        head = re.sub(r'"[^"]*"', "", self._text).lstrip("\r\n").split("\n", 1)[0]
        self.delimiter = max(delimiters, key=head.count)
        self._end = re.compile(f"[{self.delimiter}\r\n]")
        self.rows = [row for row in self._parse() if any(cell.text.strip() for cell in row)]
        if not self.rows:
            raise ExportError(f"{path} is empty. Export it again.")

    @property
    def header(self) -> list[str]:
        """The first row's texts, without spaces around them."""
        return [cell.text.strip() for cell in self.rows[0]]

    def put(self, cell: Cell, text: str) -> None:
        """Change what stands in a cell; it keeps its quotes if it had any."""
        quoted = self._text[cell.start : cell.end].startswith('"')
        if quoted or any(sign in text for sign in (self.delimiter, '"', "\n", "\r")):
            text = '"' + text.replace('"', '""') + '"'
        self._edits[cell] = text

    def drop(self, row: list[Cell]) -> None:
        """Take a row out, with the end of its line."""
        start, end = row[0].start, row[-1].end
        for line_end in ("\r\n", "\n", "\r"):
            if self._text.startswith(line_end, end):
                end += len(line_end)
                break
        self._edits[Cell("", start, end)] = ""

    def data(self) -> bytes:
        """The file with its changes."""
        parts, place = [], 0
        for cell in sorted(self._edits, key=lambda cell: cell.start):
            parts += [self._text[place : cell.start], self._edits[cell]]
            place = cell.end
        return "".join([*parts, self._text[place:]]).encode("utf-8")

    def _parse(self) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        row: list[Cell] = []
        place = len(BOM) if self._text.startswith(BOM) else 0
        while place <= len(self._text):
            cell = self._cell(place)
            row.append(cell)
            sign = self._text[cell.end : cell.end + 1]
            place = cell.end + 1
            if sign != self.delimiter:
                place += self._text.startswith("\r\n", cell.end)
                rows.append(row)
                row = []
        return rows

    def _cell(self, start: int) -> Cell:
        if self._text.startswith('"', start):
            return self._quoted(start)
        found = self._end.search(self._text, start)
        end = found.start() if found else len(self._text)
        return Cell(self._text[start:end], start, end)

    def _quoted(self, start: int) -> Cell:
        end = start + 1
        while True:
            end = self._text.find('"', end)
            if end < 0:
                line = self._text.count("\n", 0, start) + 1
                raise ExportError(
                    f"{self.path} is not a CSV file: a quote of line {line} is never closed. "
                    "Export it again."
                )
            if not self._text.startswith('""', end):
                break
            end += 2
        text = self._text[start + 1 : end].replace('""', '"')
        rest = self._cell(end + 1) if self._goes_on(end + 1) else Cell("", end + 1, end + 1)
        return Cell(text + rest.text, start, rest.end)

    def _goes_on(self, place: int) -> bool:
        """Whether a cell has text behind its closing quote, as no exporter writes it."""
        return self._text[place : place + 1] not in ("", self.delimiter, "\n", "\r")


def _read(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(CAP + 1)
    except OSError as error:
        raise ExportError(f"{path} cannot be read: {error.strerror}.") from None
    if len(data) > CAP:
        raise ExportError(f"{path} is larger than {CAP >> 20} MB. Is it the exported file?")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExportError(
            f"{path} is not UTF-8 (byte {error.start + 1}). Export it again, and do not save it "
            "from a spreadsheet in between."
        ) from None
    if "\0" in text:
        raise ExportError(f"{path} is no text. Is it the exported CSV file?")
    return text
