"""The numbers, all from one run: `make bench`. Medians and ratios; the machine may be noisy.

1. One submission, warm, all checks, two workers: CPU against the same function calls made in one
   warm process (bare.py), in turn; the overhead split by where it is spent.
2. A student's cold `python -m pytest` on a finished exercise against `python <exercise>.py`.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from grader import exercise as exercises
from grader import grade, wire
from grader.practice.init import write_kit
from grader.sandbox import launch
from grader.submission import read
from grader.transport import Channel

ROOT = Path(__file__).resolve().parents[2]
SUBMISSIONS = 24
COLD_RUNS = 7


def install(meter: dict[str, float], frames: list[bytes]) -> None:
    request, reap = Channel.request, launch.ForkedWorkers.reap

    def counted(self: Channel, message: wire.Request, cpu: float, wall: float) -> wire.Reply:
        frames.append(wire.frame(message))
        meter["calls"] += 1
        return request(self, message, cpu, wall)

    def reaped(self: launch.ForkedWorkers, pid: int) -> launch.Ended:
        ended = reap(self, pid)
        meter["workers"] += ended.cpu
        return ended

    Channel.request = counted  # type: ignore[method-assign]
    launch.ForkedWorkers.reap = reaped  # type: ignore[method-assign]


def server_cpu(workers: launch.ForkedWorkers) -> float:
    fields = launch._stat(workers._server.pid)
    return (int(fields[11]) + int(fields[12])) / launch.TICKS


class Bare:
    """The floor's process: one round of the same calls at a time."""

    def __init__(self, frames: list[bytes], scratch: Path) -> None:
        (scratch / "requests").write_bytes(b"".join(frames))
        script = str(Path(__file__).with_name("bare.py"))
        self.process = subprocess.Popen(
            [sys.executable, script, str(scratch / "requests")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )

    def round(self) -> float:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


def warm_submission() -> None:
    exercise = exercises.find("binary_classification", ROOT)
    meter = {"workers": 0.0, "calls": 0.0}
    frames: list[bytes] = []
    install(meter, frames)
    submission = read(exercise.reference, "one")
    workers = launch.ForkedWorkers(grade._caps(exercise))
    rounds: list[Round] = []
    started = [Clocks.now(meter, workers)]
    bare: list[Bare] = []
    seen, calls = [0], [0]

    def after_each(_: object) -> None:
        ended = Clocks.now(meter, workers)
        seen[0] += 1
        if seen[0] == 2:  # its calls, and not those of the proof before the first, are the floor's
            bare.append(Bare(frames, scratch))
            calls.append(len(frames))
            bare[0].round()
        elif bare:
            rounds.append(Round(started[0], ended, bare[0].round()))
        started[0] = Clocks.now(meter, workers)
        frames.clear()

    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        options = grade.Options(require="D", public_only=False)
        grade.judge(exercise, [submission] * (SUBMISSIONS + 2), options, after_each, workers)
        bare[0].process.kill()
    tier = workers.walls().tier
    workers.close()
    show(rounds, tier, calls[-1])


class Clocks(NamedTuple):
    """CPU seconds of judge, workers and fork server so far; wall clock."""

    judge: float
    workers: float
    server: float
    wall: float

    @classmethod
    def now(cls, meter: dict[str, float], workers: launch.ForkedWorkers) -> Clocks:
        return cls(time.process_time(), meter["workers"], server_cpu(workers), time.monotonic())


class Round(NamedTuple):
    """One submission, and the floor measured right after it."""

    start: Clocks
    end: Clocks
    bare: float

    def spent(self, name: str) -> float:
        return float(getattr(self.end, name) - getattr(self.start, name))

    @property
    def ours(self) -> float:
        return sum(self.spent(name) for name in ("judge", "workers", "server"))


def show(rounds: list[Round], tier: str, calls: int) -> None:
    def middle(values: Iterable[float]) -> str:
        return f"{statistics.median(values) * 1000:7.1f} ms"

    # the fork server's clock ticks every 10 ms: only its mean tells
    server = statistics.mean(item.spent("server") for item in rounds)
    ratio = statistics.median(item.ours / item.bare for item in rounds)
    print(
        f"one submission, warm, tier {tier}, {calls} requests, {len(rounds)} in turn with the floor"
    )
    print(f"  bare calls in one process      {middle(item.bare for item in rounds)} CPU")
    print(f"  ours                           {middle(item.ours for item in rounds)} CPU")
    print(f"                                 {middle(item.spent('wall') for item in rounds)} wall")
    print(f"  ratio                          {ratio:7.2f}      (aim: at most 1.60)")
    print("  the overhead:")
    print(f"    judge (pytest, comparing)    {middle(item.spent('judge') for item in rounds)}")
    print(f"    fork server (two forks)      {server * 1000:7.1f} ms")
    beside = (item.spent("workers") - item.bare for item in rounds)
    print(f"    start, limits, load, wire    {middle(beside)}")


def cold_student() -> None:
    exercise = exercises.find("binary_classification", ROOT)
    with tempfile.TemporaryDirectory() as scratch:
        write_kit(Path(scratch), [exercise], "en")
        folder = Path(scratch) / exercise.slug
        shutil.copyfile(exercise.reference, folder / exercise.work.name)
        script = [sys.executable, exercise.work.name]
        pytest = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
        times: dict[str, list[float]] = {"script": [], "pytest": []}
        for round_ in range(COLD_RUNS + 1):
            for name, command in (("script", script), ("pytest", pytest)):
                started = time.monotonic()
                subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
                if round_:
                    times[name].append(time.monotonic() - started)
    bare, ours = (statistics.median(times[name]) for name in ("script", "pytest"))
    print(f"a student's cold run, {COLD_RUNS} in turn")
    print(f"  python {exercise.work.name}   {bare:5.2f} s wall")
    print(f"  python -m pytest                  {ours:5.2f} s wall")
    print(f"  ratio                             {ours / bare:5.2f}     (aim: at most 1.35)")


if __name__ == "__main__":
    warm_submission()
    cold_student()
