"""The numbers, all from one run: `make bench`. Medians and ratios; the machine may be noisy.

1. One submission, warm, all checks, two workers: CPU against the same function calls made in one
   warm process (bare.py), in turn; the overhead split by where it is spent.
2. A student's cold `python -m pytest` on a finished exercise against `python <exercise>.py`.
"""

from __future__ import annotations

import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def warm_submission() -> None:
    exercise = exercises.find("binary_classification", ROOT)
    meter = {"workers": 0.0, "calls": 0.0}
    frames: list[bytes] = []
    install(meter, frames)
    submission = read(exercise.reference, "one")
    workers = launch.ForkedWorkers(grade._caps(exercise))
    marks: list[tuple[float, float, float, float]] = []
    last: list[bytes] = []

    def mark(_: object) -> None:
        marks.append((time.process_time(), meter["workers"], server_cpu(workers), time.monotonic()))
        last[:] = frames
        frames.clear()

    grade.judge(exercise, [submission] * SUBMISSIONS, grade.Options(require="D"), mark, workers)
    tier = workers.walls().tier
    workers.close()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "requests"
        path.write_bytes(b"".join(last))
        command = [sys.executable, str(Path(__file__).with_name("bare.py")), str(path), "15"]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    bare = float(done.stdout)
    steps = list(itertools.pairwise(marks))
    judge = statistics.median(b[0] - a[0] for a, b in steps)
    worker = statistics.median(b[1] - a[1] for a, b in steps)
    server = (marks[-1][2] - marks[0][2]) / len(steps)  # a clock of 10 ms: only the mean tells
    wall = statistics.median(b[3] - a[3] for a, b in steps)
    total = judge + worker + server
    print(f"one submission, warm, tier {tier}, {len(last)} requests, {SUBMISSIONS} submissions")
    print(f"  bare calls in one process      {bare * 1000:7.1f} ms CPU")
    print(f"  ours                           {total * 1000:7.1f} ms CPU")
    print(f"                                 {wall * 1000:7.1f} ms wall")
    print(f"  ratio                          {total / bare:7.2f}          (aim: at most 1.60)")
    print("  the overhead:")
    print(f"    judge (pytest, comparing)    {judge * 1000:7.1f} ms")
    print(f"    fork server (two forks)      {server * 1000:7.1f} ms")
    print(f"    start, limits, load, wire    {(worker - bare) * 1000:7.1f} ms")


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
