"""Limits on a function that runs in a notebook's own kernel: its time, its prints, no `input()`."""

from __future__ import annotations

import _thread
import builtins
import contextlib
import io
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

SLICE = 0.05  # seconds between two looks at the clock


class OutOfTime(BaseException):
    """Raised in a student's function that runs for too long."""


class TooMuchPrinted(BaseException):
    """Raised in a student's function that prints without end."""


class Clock:
    """Ends what runs for too long in this thread, by OutOfTime; and tells that from a stop.

    A thread watches CPU time and the wall clock, and interrupts as the stop button does; the
    handler of that signal runs in the main thread. In any other thread there is no limit.
    """

    def __init__(self, cpu: float, wall: float) -> None:
        self._cpu, self._wall = cpu, wall
        self.fired = self.stopped = False
        self._done = threading.Event()
        self._before: Any = None

    def __enter__(self) -> Clock:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._handle)
            threading.Thread(target=self._watch, daemon=True, name="grader clock").start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _watch(self) -> None:
        cpu, wall = time.process_time(), time.monotonic()
        while not self._done.wait(SLICE):
            if time.process_time() - cpu > self._cpu or time.monotonic() - wall > self._wall:
                self.fired = True
                _thread.interrupt_main()
                if self._done.wait(1.0):  # a bare `except` may have swallowed it: once more
                    return

    def _handle(self, number: int, frame: object) -> None:
        if self._done.is_set():
            return
        if self.fired and not self.stopped:
            raise OutOfTime
        self.stopped = True
        raise KeyboardInterrupt


class Prints(io.StringIO):
    """Keeps what is printed, up to a number of characters."""

    def __init__(self, cap: int) -> None:
        super().__init__()
        self._left, self.full = cap, False

    def write(self, text: str) -> int:
        self._left -= len(text)
        if self._left < 0:
            self.full = True
            raise TooMuchPrinted
        return super().write(text)


@contextlib.contextmanager
def nobody_answers() -> Iterator[None]:
    """`input()` ends at once, as in a worker."""

    def refuse(*_: object) -> NoReturn:
        raise EOFError("EOF when reading a line")

    before: Callable[..., str] = builtins.input
    builtins.input = refuse
    try:
        yield
    finally:
        builtins.input = before
