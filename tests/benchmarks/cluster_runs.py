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
from tests.soak.doubling import reports, rows, write_class, write_course  # noqa: E402
from tests.soak.processes import tree  # noqa: E402

EVERY = 0.25  # seconds between two looks
TICK = os.sysconf("SC_CLK_TCK")
__all__ = [
    "Dask", "Look", "Seen", "end", "graded", "ready", "reports", "rows", "write_class",
    "write_course",
]  # fmt: skip


class Look(NamedTuple):
    """A moment: how many reports there were, bytes resident and CPU seconds of both sides.

    `workers_cpu` is that of Dask's workers or, without Dask, of what the command started: the
    judges, students' code.
    """

    moment: float
    finished: int
    client: int
    scheduler: int
    client_cpu: float
    scheduler_cpu: float
    workers_cpu: float

    @property
    def cpu(self) -> float:
        """Of all together."""
        return self.client_cpu + self.scheduler_cpu + self.workers_cpu


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

    def work(self, first: int, last: int, what: str = "cpu") -> float:
        """CPU seconds of all for a submission between these two, without other people's."""
        start = next(look for look in self.grading if look.finished > first)
        # the largest: without Dask the judges, and what they used, are gone with the last report
        until = [look for look in self.grading if look.finished <= last + 1]
        end = max(until, key=lambda look: float(getattr(look, what)))
        return float(getattr(end, what) - getattr(start, what)) / (end.finished - start.finished)


def cpu(pid: int, *, ended: bool = False) -> float:
    """CPU seconds of a process with all its threads; 0.0 when it has ended.

    `ended`: with those of its children that have ended.
    """
    with contextlib.suppress(OSError):
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        fields = text[text.rindex(")") + 2 :].split()
        return sum(map(int, fields[11 : 15 if ended else 13])) / TICK
    return 0.0


def cpu_below(pids: list[int]) -> float:
    """CPU seconds of these processes and of all that they have started."""
    return sum(cpu(one, ended=True) for pid in pids for one in tree(pid))


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
            looks.append(look(process.pid, dask, out))
            time.sleep(EVERY)
    finally:
        end(process)
    said = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode != 0:
        raise meters.Trouble(f"it ended with {process.returncode}: {meters.last_words(said)}")
    finished = sorted(path.stat().st_mtime_ns / 1e9 for path in (out / "reports").iterdir())
    wall = time.monotonic() - started
    return Seen(finished, looks, wall, said)


def look(client: int, dask: Dask | None, out: Path) -> Look:
    """How all are at this moment."""
    scheduler = dask.scheduler.pid if dask else 0
    if dask:
        below = cpu_below([one.pid for one in list(dask.workers.values())])
    else:
        below = cpu_below([client]) - cpu(client)
    with contextlib.suppress(FileNotFoundError):
        there = sum(entry.name.endswith(".json") for entry in os.scandir(out / "reports"))
        sizes = meters.resident(client), meters.resident(scheduler)
        return Look(time.time(), there, *sizes, cpu(client), cpu(scheduler), below)
    return Look(time.time(), 0, 0, 0, 0.0, 0.0, below)


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
