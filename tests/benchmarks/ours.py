"""Our own cost: submissions judged in this process, with meters on judge, fork server, workers."""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from meters import cpu_of

from grader import grade, wire
from grader.exercise import Exercise
from grader.orders import Options, caps_of
from grader.report import Report
from grader.sandbox import launch
from grader.submission import Submission
from grader.transport import Channel


class Spent(NamedTuple):
    """CPU seconds, by who spent them; `wire` and `orders` are parts of `judge`."""

    judge: float
    wire: float  # the judge's half of the requests: framing, pipes, clocks
    orders: float  # asking for workers and having them ended
    workers: float
    server: float

    @property
    def total(self) -> float:
        return self.judge + self.workers + self.server

    def since(self, before: Spent) -> Spent:
        return Spent(*(now - then for now, then in zip(self, before, strict=True)))


class Turn(NamedTuple):
    """One submission: what it cost, its report, the request frames that it took."""

    spent: Spent
    wall: float
    report: Report
    frames: list[bytes]


class Meter:
    """Counts what goes through the transport and the launcher while it is installed."""

    def __init__(self) -> None:
        self.wire = self.orders = self.workers = 0.0
        self.frames: list[bytes] = []

    @contextlib.contextmanager
    def installed(self) -> Iterator[None]:
        """Stand in the way of the calls that are counted."""
        request, start, reap = (
            Channel.request,
            launch.ForkedWorkers.start,
            launch.ForkedWorkers.reap,
        )

        def counted(channel: Channel, message: wire.Request, *limits: float) -> wire.Reply:
            self.frames.append(wire.frame(message))
            with self._on("wire"):
                return request(channel, message, *limits)

        def started(workers: launch.ForkedWorkers) -> launch.ForkedWorker:
            with self._on("orders"):
                return start(workers)

        def reaped(workers: launch.ForkedWorkers, pid: int) -> launch.Ended:
            with self._on("orders"):
                ended = reap(workers, pid)
            self.workers += ended.cpu
            return ended

        replaced: list[tuple[Any, str, Any, Any]] = [
            (Channel, "request", counted, request),
            (launch.ForkedWorkers, "start", started, start),
            (launch.ForkedWorkers, "reap", reaped, reap),
        ]
        for owner, name, ours, _ in replaced:
            setattr(owner, name, ours)
        try:
            yield
        finally:
            for owner, name, _, before in replaced:
                setattr(owner, name, before)

    @contextlib.contextmanager
    def _on(self, name: str) -> Iterator[None]:
        started = time.process_time()
        try:
            yield
        finally:
            setattr(self, name, getattr(self, name) + time.process_time() - started)

    def now(self, workers: launch.ForkedWorkers) -> Spent:
        """Everything so far."""
        server = cpu_of(workers._server.pid)
        return Spent(time.process_time(), self.wire, self.orders, self.workers, server)


def judge_in_turn(
    exercise: Exercise,
    submissions: list[Submission],
    after_each: Callable[[int, Turn, launch.ForkedWorkers], None],
) -> str:
    """Judge submissions one by one; `after_each` may measure something else in between.

    The first turn also holds the start and the proof by the reference. Returns the tier that held.
    """
    meter = Meter()
    workers = launch.ForkedWorkers(caps_of(exercise))
    numbers = itertools.count()
    began = (meter.now(workers), time.monotonic())

    def take(report: Report) -> None:
        nonlocal began
        spent, wall = meter.now(workers).since(began[0]), time.monotonic() - began[1]
        after_each(next(numbers), Turn(spent, wall, report, list(meter.frames)), workers)
        meter.frames.clear()
        began = meter.now(workers), time.monotonic()

    options = Options(require="D", public_only=False)
    try:
        with meter.installed():
            grade.judge(exercise, submissions, options, take, workers)
        return workers.walls().tier
    finally:
        workers.close()


def start_cost(workers: launch.ForkedWorkers, load: bytes = b"") -> float:
    """CPU seconds of a worker, its server's part included, that greets, loads a file, and ends."""
    before = cpu_of(workers._server.pid)
    worker = workers.start()
    worker.pipes.receive(launch.WARM_SECONDS)
    if load:
        worker.pipes.send(load)
        worker.pipes.receive(launch.WARM_SECONDS)
    return worker.end().cpu + cpu_of(workers._server.pid) - before
