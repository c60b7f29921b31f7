"""Runs of `grader grade --cluster` on real Dask processes, with clock, memory and CPU looked at."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import meters

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.soak.dask_processes import Dask, end  # noqa: E402
from tests.soak.doubling import reports, rows  # noqa: E402

EVERY = 0.25  # seconds between two looks
TICK = os.sysconf("SC_CLK_TCK")
__all__ = ["Dask", "Look", "Seen", "end", "graded", "ready", "reports", "rows"]


class Look(NamedTuple):
    """A moment: how many reports there were, bytes resident and CPU seconds of both sides."""

    moment: float
    finished: int
    client: int
    scheduler: int
    client_cpu: float
    scheduler_cpu: float


class Seen(NamedTuple):
    """A run: when each report was there, the looks, seconds by the clock, what it said."""

    finished: list[float]
    looks: list[Look]
    seconds: float
    said: str

    @property
    def grading(self) -> list[Look]:
        """The looks from the first report to the last one: no start, no pages."""
        count = len(self.finished)
        part = [look for look in self.looks if look.finished]
        last = next(number for number, look in enumerate(part) if look.finished == count)
        return part[: last + 1]

    @property
    def rate(self) -> float:
        """Submissions a second between the first report and the last one."""
        return (len(self.finished) - 1) / (self.finished[-1] - self.finished[0])

    def part(self, first: int, last: int) -> float:
        """The same between these two reports."""
        return (last - first) / (self.finished[last] - self.finished[first])


def cpu(pid: int) -> float:
    """CPU seconds of a process with all its threads; 0.0 when it has ended."""
    with contextlib.suppress(OSError):
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        fields = text[text.rindex(")") + 2 :].split()
        return (int(fields[11]) + int(fields[12])) / TICK
    return 0.0


def graded(
    place: Path,
    exercise: Path,
    out: Path,
    *words: str,
    dask: Dask | None = None,
    most: int | None = None,
    meanwhile: Callable[[subprocess.Popen[bytes]], None] | None = None,
) -> Seen:
    """Grade a class; meters.Trouble when the command does not end as it should.

    `most`: submissions of a piece at most. `meanwhile` runs beside it, in a thread.
    """
    setting = f"from grader.cluster import ledger; ledger.MOST = {most}; " if most else ""
    command = [
        sys.executable, "-c", f"{setting}from grader.cli import main; main()", "grade", str(place),
        "--exercise", str(exercise), "--out", str(out), "--require", "D", *words,
        *(["--cluster", dask.address] if dask else []),
    ]  # fmt: skip
    scheduler = dask.scheduler.pid if dask else 0
    started, log, looks = time.monotonic(), out.with_suffix(".log"), list[Look]()
    with log.open("wb") as file:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=file, stderr=file,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    try:
        if meanwhile is not None:
            threading.Thread(target=meanwhile, args=(process,), daemon=True).start()
        while process.poll() is None:
            looks.append(look(process.pid, scheduler, out))
            time.sleep(EVERY)
    finally:
        end(process)
    said = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode != 0:
        raise meters.Trouble(f"it ended with {process.returncode}: {meters.last_words(said)}")
    finished = sorted(path.stat().st_mtime_ns / 1e9 for path in (out / "reports").iterdir())
    wall = time.monotonic() - started
    return Seen(finished, looks, wall, said)


def look(client: int, scheduler: int, out: Path) -> Look:
    """How both are at this moment."""
    with contextlib.suppress(FileNotFoundError):
        there = sum(entry.name.endswith(".json") for entry in os.scandir(out / "reports"))
        sizes = meters.resident(client), meters.resident(scheduler)
        return Look(time.time(), there, *sizes, cpu(client), cpu(scheduler))
    return Look(time.time(), 0, 0, 0, 0.0, 0.0)


@contextlib.contextmanager
def ready(folder: Path, workers: int, *more: str, **settings: str) -> Iterator[Dask]:
    """A scheduler and so many workers, there and at rest."""
    with Dask(folder, settings=settings) as dask:
        for number in range(workers):
            dask.worker(f"w{number}", *more)
        limit = time.monotonic() + 300
        while dask.count() < workers:
            if time.monotonic() > limit:
                raise meters.Trouble(f"{dask.count()} of {workers} Dask workers came")
            time.sleep(0.1)
        yield dask
