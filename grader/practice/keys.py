"""Single keys from a terminal, without Return; the terminal is given back as it was.

Where stdin is no terminal, or belongs to another program in the foreground, there are no keys.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol, TextIO

TICK = 0.05  # seconds between two looks at a Windows console
ESCAPE = "\x1b"
# The same keys on a Korean keyboard that is switched to Hangul.
HANGUL = {"ㅗ": "h", "ㅣ": "l", "ㄱ": "r", "ㅜ": "n", "ㅔ": "p", "ㅂ": "q", "ㅛ": "y", "ㅁ": "a"}


class Keys(Protocol):
    """Where keys come from; each is told as one lower-case letter or digit."""

    available: bool

    def start(self) -> None:
        """Begin to listen."""

    def stop(self) -> None:
        """Listen no more, and give the terminal back."""


def keys(stream: TextIO, tell: Callable[[str], None]) -> Keys:
    """The kind that this system can do."""
    if not stream.isatty():
        return NoKeys()
    if sys.platform == "win32":
        return ConsoleKeys(tell)
    return TerminalKeys(stream.fileno(), tell)


def named(text: str) -> list[str]:
    """What was typed as keys: escape sequences (arrows) are none, Hangul is where it lies."""
    if text.startswith(ESCAPE):
        return []
    return [HANGUL.get(char, char.lower()) for char in text if char.isprintable()]


class NoKeys:
    """Nobody types."""

    available = False

    def start(self) -> None:
        """Nothing to listen to."""

    def stop(self) -> None:
        """Nothing to give back."""


class TerminalKeys:
    """POSIX: the terminal stops waiting for Return and stops echoing; Ctrl-C stays a signal."""

    def __init__(self, descriptor: int, tell: Callable[[str], None]) -> None:
        self._descriptor, self._tell = descriptor, tell
        self._before: list[Any] | None = None
        self._thread: threading.Thread | None = None
        self._wake = (-1, -1)
        self.available = _in_foreground(descriptor)

    def start(self) -> None:
        """Begin to listen, in a thread."""
        import termios
        import tty

        if not self.available or self._before is not None:
            return
        try:
            self._before = termios.tcgetattr(self._descriptor)
            tty.setcbreak(self._descriptor, termios.TCSANOW)
        except termios.error:
            self.available = False
            return
        self._wake = os.pipe()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Listen no more, and give the terminal back."""
        import termios

        if self._before is None:
            return
        os.write(self._wake[1], b"x")
        if self._thread is not None:
            self._thread.join(1)
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self._descriptor, termios.TCSANOW, self._before)
        for descriptor in self._wake:
            os.close(descriptor)
        self._before = None

    def _listen(self) -> None:
        import select

        decoder = codecs.getincrementaldecoder("utf-8")("ignore")
        wake = self._wake[0]
        while True:
            ready, _, _ = select.select([self._descriptor, wake], [], [])
            if wake in ready:
                return
            try:
                data = os.read(self._descriptor, 1024)
            except OSError:
                return
            if not data:  # the terminal was hung up
                return
            for key in named(decoder.decode(data)):
                self._tell(key)


def _in_foreground(descriptor: int) -> bool:
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        return False


class ConsoleKeys:
    """Windows: the console is asked again and again."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self.available = True

    def start(self) -> None:
        """Begin to listen, in a thread."""
        self._stop.clear()
        threading.Thread(target=self._listen, daemon=True).start()

    def stop(self) -> None:
        """Listen no more; a console needs nothing back."""
        self._stop.set()

    def _listen(self) -> None:
        if sys.platform == "win32":
            import msvcrt

            while not self._stop.wait(TICK):
                while msvcrt.kbhit():
                    char = msvcrt.getwch()
                    if char in "\x00\xe0":  # an arrow or a function key: two characters
                        msvcrt.getwch()
                    else:
                        for key in ["q"] if char == "\x03" else named(char):
                            self._tell(key)
