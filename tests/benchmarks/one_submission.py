"""What a submission costs, warm, against its own calls alone; and where the rest goes."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bare import read_requests
from meters import HERE, Trouble, single
from ours import Spent, Turn, judge_in_turn, start_cost
from table import Aim, Row, Section

from grader import wire
from grader.exercise import Exercise
from grader.sandbox import launch
from grader.submission import read

AIM = 1.60
OVERHEAD = Aim("<=", 100)


class Round(NamedTuple):
    """One submission of ours, then the floor and its workers' starts, in turn; CPU seconds."""

    ours: Spent
    wall: float
    bare: float
    spared: float  # of those calls, by what of torch is put off in our workers
    forks: float  # of as many workers as the submission took
    starts: float  # the same workers: forked, shut in, greeting
    loads: float  # and the file loaded


PARTS: dict[str, tuple[Callable[[Round], float], str]] = {
    "judge": (
        lambda r: r.ours.judge - r.ours.wire - r.ours.orders,
        "pytest, the checks' own numbers, comparing, the report",
    ),
    "fork": (
        lambda r: r.forks + r.ours.orders,
        "two forks of the warm process, asking for them, their end",
    ),
    "confinement": (
        lambda r: r.starts - r.forks,
        "what a worker does before it greets: session, streams, every wall",
    ),
    "load": (
        lambda r: r.loads - r.starts,
        "parse the file, compare it with the stub, run it",
    ),
    "wire, judge": (
        lambda r: r.ours.wire,
        "encode, send, wait, decode, clocks",
    ),
    "put off": (
        lambda r: -r.spared,
        "the same calls without what torch does for its compiler and its profiler",
    ),
    "wire, worker": (
        lambda r: r.ours.workers + r.ours.server - r.loads - (r.bare - r.spared),
        "the rest: decode, encode, pipes, and memory that the calls touch first after a fork",
    ),
}


class Beside:
    """A process that measures something once for each line that it is sent."""

    def __init__(self, script: str, *arguments: str) -> None:
        paths = [str(HERE), str(HERE.parents[1])]
        code = f"import sys; sys.path[:0] = {paths!r}; from {script} import main; main()"
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", code, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=single(launch._environment()),
        )
        self.script = script

    def round(self) -> float:
        """CPU seconds of one more round; Trouble when there is none."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        told = self.process.stdout.readline()
        if not told:
            raise Trouble(f"{self.script}.py ended; its own words stand above")
        return float(told)

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


class Rounds:
    """Takes a turn of ours, then measures what it is compared with."""

    def __init__(self, scratch: Path) -> None:
        self.found: list[Round] = []
        self.requests = 0
        self._recorded = scratch / "requests"
        self._loads: list[bytes] = []
        self._beside: list[Beside] = []

    def __call__(self, index: int, turn: Turn, workers: launch.ForkedWorkers) -> None:
        if index == 0:  # it also holds the proof before it
            return
        if index == 1:
            self._record(turn.frames)
        bare, light, fork = (process.round() for process in self._beside)
        starts = sum(start_cost(workers) for _ in self._loads)
        loads = sum(start_cost(workers, load) for load in self._loads)
        if index > 1:  # both have warmed up
            forks = fork * len(self._loads)
            spent, wall = turn.spent, turn.wall
            self.found.append(Round(spent, wall, bare, bare - light, forks, starts, loads))

    def _record(self, frames: list[bytes]) -> None:
        self.requests = len(frames)
        self._recorded.write_bytes(b"".join(frames))
        requests = read_requests(b"".join(frames))
        loads = [request for request in requests if isinstance(request, wire.Load)]
        self._loads = [wire.frame(load) for load in loads]
        calls = str(self._recorded)
        self._beside = [Beside("bare", calls), Beside("bare", calls, "like-ours"), Beside("forks")]

    def end(self) -> None:
        for process in self._beside:
            process.end()


def measure(exercise: Exercise, rounds: int) -> Section:
    """The reference, judged `rounds` times in turn with the floor."""
    copies = [read(exercise.reference, f"copy{n}") for n in range(rounds + 2)]
    with tempfile.TemporaryDirectory() as folder:
        taken = Rounds(Path(folder))
        try:
            tier = judge_in_turn(exercise, copies, taken)
        finally:
            taken.end()
    title = (
        f"1. One submission, warm, all checks ({taken.requests} requests), tier {tier}, "
        f"{len(taken.found)} in turn with the floor. CPU time, medians."
    )
    return Section(title, rows(taken.found))


def rows(found: list[Round]) -> list[Row]:
    """The total against the floor, then the overhead by where it is spent."""

    def ms(name: str, part: Callable[[Round], float], meaning: str) -> Row:
        return Row(name, statistics.median(map(part, found)) * 1000, "ms", meaning)

    spent = statistics.median(r.ours.total - r.bare for r in found) * 1000
    overhead = Row("overhead", spent, "ms", "ours less the floor; nearly the sum of:", OVERHEAD)
    ratio = statistics.median(r.ours.total / r.bare for r in found)
    meaning = "what a student's own calls are multiplied by"
    return [
        ms("floor", lambda r: r.bare, "the student's calls alone, one warm process"),
        ms("ours", lambda r: r.ours.total, "judge, fork server and both workers"),
        ms("ours, wall clock", lambda r: r.wall, "the same by the clock"),
        Row("ours / floor", ratio, "x", meaning, Aim("<=", AIM)),
        overhead,
        *(ms(f"  {name}", part, meaning) for name, (part, meaning) in PARTS.items()),
    ]
