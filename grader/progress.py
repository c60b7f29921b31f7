"""How far a class is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

COUNTING = 1e-5  # seconds between two counts of the statuses, for each submission


class Running:
    """A bar on a terminal, a line now and then elsewhere; on stderr, beside the table."""

    def __init__(self, total: int, kept: int, counts: Callable[[], str]) -> None:
        self._total, self._kept, self._counts = total, kept, counts  # kept: done before it began
        self._bar: Progress | None = None
        self._said = time.monotonic()
        if sys.stderr.isatty() and self._total > 1:
            columns = (
                TextColumn("  grading"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TimeRemainingColumn(),
                TextColumn("{task.fields[counts]}"),
            )
            self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)

    def __enter__(self) -> Running:
        self._started = time.monotonic()
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task(
                "", total=self._total, completed=self._kept, rate="", counts=""
            )
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def tell(self, line: str) -> None:
        """A sentence between the progress, at once."""
        if self._bar is not None:
            self._bar.console.print(Text(f"  {line}"), soft_wrap=True)
        else:
            print(line, file=sys.stderr)

    def show(self, done: int) -> None:
        """So many are done, those that were kept among them."""
        if self._bar is not None:
            now = time.monotonic()
            if now - self._said < 0.1 + done * COUNTING and done < self._total:
                return
            self._said = now
            rate = f"{(done - self._kept) / (now - self._started):.1f}/s"
            self._bar.update(self._task, completed=done, rate=rate, counts=self._counts())
        elif self._total > 1 and (time.monotonic() - self._said > 10 or done == self._total):
            self._said = time.monotonic()
            print(f"graded {done} of {self._total}", file=sys.stderr)
