"""The student's terminal: how large it is, what it can show, and drawing on it.

A terminal that understands it gets a screen that is drawn over; any other stream, and TERM=dumb,
gets each result below the last one.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from rich.console import Console

from grader.practice.page import Room
from grader.practice.view import styled
from grader.render.plot import can_draw
from grader.render.text import WIDTH, can_show, fit
from grader.words import Language

NARROWEST = 40  # columns: below that lines are cut
USUAL = os.terminal_size((80, 24))
ENTER, LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"  # another screen, no cursor
HOME, LINE_END, REST = "\x1b[H", "\x1b[K", "\x1b[J"


class Terminal:
    """One output stream."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.encoding = getattr(stream, "encoding", None) or "utf-8"
        self.is_terminal = stream.isatty()
        plain = os.environ.get("TERM", "") in ("dumb", "unknown")
        self.live = self.is_terminal and not plain and _understands_escapes()
        self._coloured = self.live and not os.environ.get("NO_COLOR")
        self._entered = False

    def size(self) -> os.terminal_size:
        """Columns and rows as they are now; 80 by 24 where nobody knows."""
        try:
            size = os.get_terminal_size(self._stream.fileno())
        except (OSError, ValueError, io.UnsupportedOperation):
            return USUAL
        return size if size.columns and size.lines else USUAL

    @property
    def width(self) -> int:
        """Columns to write in, at most 80."""
        return max(min(self.size().columns, WIDTH), NARROWEST)

    def room(self, reserved: int = 0) -> Room:
        """For a page, beside so many rows; a stream that is no terminal has no end."""
        rows = self.size().lines - reserved if self.is_terminal else 99
        return Room(rows, ascii_only=not can_draw(self.encoding))

    def language(self, wanted: Language) -> Language:
        """That language, if its letters arrive; else English."""
        return wanted if can_show("가", self.encoding) else "en"

    def print(self, lines: list[str], language: Language) -> None:
        """Write the lines below what is there."""
        self._write("".join(line + "\n" for line in self._rendered(lines, language)))

    def wait_line(self, text: str) -> None:
        """Say why nothing is to be seen yet, on a terminal; `clear_line` takes it away."""
        if self.live:
            self._write(f"\r{fit(text, self.encoding)}{LINE_END}")

    def clear_line(self) -> None:
        """Take a line away that was only for the time being."""
        if self.live:
            self._write(f"\r{LINE_END}")

    def enter(self) -> None:
        """Begin to draw over; what was on the screen comes back with `leave`."""
        if self.live and not self._entered:
            self._entered = True
            self._write(ENTER)

    def leave(self) -> None:
        """Give the screen back."""
        if self._entered:
            self._entered = False
            self._write(LEAVE)

    def draw(self, lines: list[str], language: Language) -> None:
        """Show these lines and no others, on a screen that was entered."""
        size = self.size()
        shown = self._rendered(lines[: size.lines], language, size.columns)
        self._write(HOME + "\r\n".join(line + LINE_END for line in shown) + REST)

    def _rendered(
        self, lines: list[str], language: Language, columns: int | None = None
    ) -> list[str]:
        out = io.StringIO()
        console = Console(
            file=out, width=WIDTH * 2, highlight=False, markup=False, emoji=False,
            force_terminal=self.live, no_color=not self._coloured, legacy_windows=False,
            color_system="standard" if self.live else None,
        )  # fmt: skip
        for line in lines:
            text = styled(fit(line, self.encoding), language)
            if columns is not None:
                text.truncate(columns, overflow="crop")
            console.print(text, soft_wrap=True)
        return out.getvalue().split("\n")[:-1]

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def _understands_escapes() -> bool:
    """Whether escape codes work; on Windows they have to be switched on."""
    if sys.platform != "win32":
        return True
    import ctypes

    kernel = ctypes.windll.kernel32
    handle, mode = kernel.GetStdHandle(-11), ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(handle, mode.value | 0x0004))
