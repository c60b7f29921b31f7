"""A bound on the time and the memory that something may take."""

from __future__ import annotations

import contextlib
import time
import tracemalloc
from collections.abc import Iterator

SECONDS = 10.0  # for what takes milliseconds: the machine may be busy
MEGABYTES = 8.0


@contextlib.contextmanager
def bounded(seconds: float = SECONDS, megabytes: float = MEGABYTES) -> Iterator[None]:
    """AssertionError when the block takes more, whether or not it raises something else."""
    tracemalloc.start()
    started = time.monotonic()
    try:
        yield
    finally:
        took, peak = time.monotonic() - started, tracemalloc.get_traced_memory()[1] / 2**20
        tracemalloc.stop()
        assert took < seconds, f"{took:.1f} s"
        assert peak < megabytes, f"{peak:.0f} MB"
