"""Signals of a terminal program: ask to end, changed size, Ctrl-Z."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from types import FrameType

STOPS = ("SIGTERM", "SIGHUP")


@contextlib.contextmanager
def listening(
    stop: Callable[[int], None], resized: Callable[[], None],
    give_back: Callable[[], None], take: Callable[[], None],
) -> Iterator[None]:  # fmt: skip
    """While it lasts `stop` gets an exit code, `resized` is called, and Ctrl-Z gives the terminal
    back until the program goes on. Only in the main thread; Windows knows none of these.
    """

    def stopped(number: int, frame: FrameType | None) -> None:
        stop(128 + number)

    def suspended(number: int, frame: FrameType | None) -> None:
        give_back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)  # stands still here
        signal.signal(number, suspended)
        take()

    handlers = {
        **dict.fromkeys(STOPS, stopped),
        "SIGWINCH": lambda number, frame: resized(),
        "SIGTSTP": suspended,
    }
    before = {
        getattr(signal, name): signal.signal(getattr(signal, name), handler)
        for name, handler in handlers.items()
        if hasattr(signal, name)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
