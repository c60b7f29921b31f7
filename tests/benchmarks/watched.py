"""`grader watch` in a terminal of 80 by 24 that a program looks at. POSIX only."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
HOME, REST = "\x1b[H", "\x1b[J"
ENTERED, LEFT = "\x1b[?1049h", "\x1b[?1049l"
PATIENCE = 120.0  # seconds for a slow, busy machine
SESSION = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


class Watched:
    """The program, its terminal, and the last page that it drew."""

    def __init__(
        self, folder: Path, *options: str, rows: int = 24, columns: int = 80, **more: str
    ) -> None:
        self._ours, self.theirs = pty.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(self.theirs)
        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "LC_ALL")}
        command = [sys.executable, "-m", "grader", "watch", *options]
        self.process = subprocess.Popen(
            [sys.executable, "-c", SESSION, *command],  # a terminal of its own, so Ctrl-C arrives
            cwd=folder, stdin=self.theirs, stdout=self.theirs, stderr=self.theirs,
            env={**environment, "TERM": "xterm", "LC_ALL": "C.UTF-8", **more},
        )  # fmt: skip
        self.text = ""

    def __enter__(self) -> Watched:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.end()
        os.close(self._ours)
        os.close(self.theirs)

    def read(self, seconds: float) -> None:
        """Take in what is written within that time."""
        ready, _, _ = select.select([self._ours], [], [], seconds)
        if ready:
            self.text += os.read(self._ours, 1 << 16).decode("utf-8", "replace")

    def page(self) -> str:
        """The last whole page, without colours; where nothing is drawn over, all of it."""
        head, found, _ = self.text.rpartition(REST)
        drawn = head.rpartition(HOME)[2] if found else self.text
        return ESCAPES.sub("", drawn).replace("\r", "")

    def until(self, seen: Callable[[str], object], seconds: float = PATIENCE) -> float:
        """Read until the page is as wanted: the seconds it took. TimeoutError with the page."""
        started = time.perf_counter()
        while not seen(self.page()):
            if self.process.poll() is not None:
                raise TimeoutError(f"it ended with {self.process.returncode}:\n{self.page()}")
            if time.perf_counter() - started > seconds:
                raise TimeoutError(f"not seen within {seconds:g} s:\n{self.page()}")
            self.read(0.05)
        return time.perf_counter() - started

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._ours, keys.encode())

    def end(self) -> int:
        """Wait until it has ended, reading on: the exit code."""
        started = time.perf_counter()
        while self.process.poll() is None:
            if time.perf_counter() - started > PATIENCE:
                self.process.kill()
            self.read(0.05)
        self.read(0.05)
        return self.process.wait()

    def settings(self) -> list[Any]:
        """How the terminal is set now."""
        return termios.tcgetattr(self.theirs)
