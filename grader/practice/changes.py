"""Told when a file was saved: by events of the system, or by looking at it again and again.

Editors save in many ways (write in place, or write another file and rename it), so it is the folder
that is watched, and the file's own dates decide. Where events do not arrive (some network and
container file systems) the file is looked at every second as well.
"""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Callable
from pathlib import Path

POLL = 0.1  # seconds between two looks, without events
NET = 1.0  # seconds between two looks beside events
STEP = 10  # milliseconds in which events are gathered

Stamp = tuple[int, int, int]


class Changes:
    """Watches one file in a thread. `by_events` is whether the system tells."""

    def __init__(self, path: Path, tell: Callable[[], None], *, poll: bool = False) -> None:
        self._path, self._tell = path, tell
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._last = stamp(path)
        self.by_events = not poll and can_hear()

    def start(self) -> None:
        """Begin to watch."""
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(2)

    def _watch(self) -> None:
        if self.by_events:
            try:
                self._hear()
            except (OSError, RuntimeError):  # no more watches to be had, or the folder is gone
                self.by_events = False
        if not self.by_events:
            while not self._stop.wait(POLL):
                self._look()

    def _hear(self) -> None:
        import watchfiles

        for _ in watchfiles.watch(
            self._path.parent, watch_filter=None, step=STEP, stop_event=self._stop,
            rust_timeout=int(NET * 1000), yield_on_timeout=True, recursive=False,
            raise_interrupt=False,
        ):  # fmt: skip
            self._look()

    def _look(self) -> None:
        now = stamp(self._path)
        if now != self._last:
            self._last = now
            self._tell()


def stamp(path: Path) -> Stamp | None:
    """What changes when a file is saved; None while there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def can_hear() -> bool:
    """Whether watchfiles is installed."""
    return importlib.util.find_spec("watchfiles") is not None
