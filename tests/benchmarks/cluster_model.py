"""A cluster of any size, simulated: the kit's own ledger, a scheduler, a command, a clock of ours.

Nothing is judged. What everything costs is measured elsewhere (`cluster_bench.py`) and given as
`Costs`. The scheduler and the command do one thing at a time; whatever comes meanwhile waits. A
worker judges its pieces in turn, and may be lost at any moment.
"""

from __future__ import annotations

import dataclasses
import heapq
import itertools
import random
from collections.abc import Callable, Iterator

from grader.cluster.ledger import Ledger, Piece
from grader.cluster.run import LOOK
from grader.orders import Order
from grader.submission import Submission

BODY = Order(Submission(name="one", student="one", filename="one.py", source=b"x" * 2000))


@dataclasses.dataclass(frozen=True)
class Costs:
    """Seconds of a processor, and bytes; all measured."""

    judge: float  # for one submission: worker, judge and all below it
    start: float  # from a new worker's first word to its first report
    scheduler_piece: float  # of the scheduler for one piece
    scheduler_report: float  # and for each report in it
    client_piece: float  # of the command for one piece
    client_report: float  # for each report: checking, gradebook, files
    client_bytes: float  # of the command for each submission, all told at the end
    intake: float  # seconds of the command to read one submission in
    scheduler_base: float  # bytes of a scheduler that has nothing to do
    scheduler_worker: float  # bytes of it for each worker
    page: float = 0.0  # seconds of the command for a student's page, at the end


@dataclasses.dataclass
class Outcome:
    """What came of a simulated run."""

    workers: int
    submissions: int
    seconds: float = 0.0
    intake: float = 0.0
    pages: float = 0.0
    pieces: int = 0
    lost: int = 0  # pieces in hand when a worker was lost
    copied: int = 0  # pieces that were given to a second worker
    judged: float = 0.0  # seconds of judging, twice done ones included
    scheduler_busy: float = 0.0  # share of the time
    client_busy: float = 0.0
    workers_busy: float = 0.0
    most_waiting: int = 0  # messages that waited for the command at a time

    @property
    def rate(self) -> float:
        """Submissions a second, from the first one out to the last one in."""
        return self.submissions / self.seconds


class Server:
    """Somebody who does one thing after the other."""

    def __init__(self) -> None:
        self.free_at = self.busy = 0.0
        self.waiting = self.most = 0

    def serve(self, now: float, seconds: float) -> float:
        """When it has done that, if it comes in now."""
        self.busy += seconds
        self.free_at = max(now, self.free_at) + seconds
        return self.free_at


class Worker:
    """One judge with its pieces in a row."""

    def __init__(self, name: str) -> None:
        self.name, self.free_at = name, 0.0
        self.hands: dict[Piece, None] = {}  # in the order in which they came
        self.life = 0  # how often it has been replaced


class Simulation:
    """One run. `mean_life`: seconds until a worker is lost, on average; None: never."""

    def __init__(
        self, costs: Costs, workers: int, count: int, mean_life: float | None = None, seed: int = 1
    ) -> None:
        self._costs, self._count, self._mean_life = costs, count, mean_life
        self._chance = random.Random(seed)
        self._ledger = Ledger(((index, BODY) for index in range(count)), count)
        self._ledger.slots = workers
        self._scheduler, self._client = Server(), Server()
        self._workers = [Worker(f"w{number}") for number in range(workers)]
        self._events: list[tuple[float, int, Callable[[float], None]]] = []
        self._order = itertools.count()
        self.outcome = Outcome(workers, count)
        self.counted = bytearray(count)

    def run(self) -> Outcome:
        """Until everything is counted."""
        for worker in self._workers:
            self._come(0.0, worker)
        self._at(LOOK, self._look)
        now = 0.0
        while not self._ledger.finished:
            now, _, what = heapq.heappop(self._events)
            what(now)
        out, costs = self.outcome, self._costs
        out.seconds = max(now, self._client.free_at)
        out.lost, out.copied = self._ledger.lost, self._ledger.copied
        out.scheduler_busy = self._scheduler.busy / out.seconds
        out.client_busy = self._client.busy / out.seconds
        out.workers_busy = out.judged / out.seconds / len(self._workers)
        out.intake, out.pages = self._count * costs.intake, self._count * costs.page
        return out

    def _at(self, moment: float, what: Callable[[float], None]) -> None:
        heapq.heappush(self._events, (moment, next(self._order), what))

    def _come(self, now: float, worker: Worker) -> None:
        """A worker's judge is ready after its start."""
        worker.free_at = now + self._costs.start
        life = worker.life
        self._at(worker.free_at, lambda then: self._hand_out(then, worker, life))
        if self._mean_life is not None:
            dies = now + self._chance.expovariate(1 / self._mean_life)
            self._at(dies, lambda then: self._die(then, worker))

    def _die(self, now: float, worker: Worker) -> None:
        """It is gone; the command sees that when it looks, and another one comes."""
        worker.life += 1
        hands, worker.hands = worker.hands, {}

        def seen(then: float) -> None:
            for piece in hands:
                self._ledger.lose(piece, worker.name, died=True)
            self._come(then, worker)

        self._at(now + self._chance.uniform(0, LOOK), seen)

    def _look(self, now: float) -> None:
        self._ledger.look(now)
        for worker in self._workers:
            if worker.free_at <= now or worker.hands:
                self._hand_out(now, worker, worker.life)
        self._at(now + LOOK, self._look)

    def _hand_out(self, now: float, worker: Worker, life: int) -> None:
        while life == worker.life and len(worker.hands) < 2:
            alone = any(piece.suspect for piece in worker.hands)
            piece = None if alone else self._ledger.take(worker.name, now, free=not worker.hands)
            if piece is None:
                return
            worker.hands[piece] = None
            self.outcome.pieces += 1
            # half of what a piece costs is on its way out, half when its answer comes
            out = self._client.serve(now, self._costs.client_piece / 2)
            there = self._scheduler.serve(out, self._costs.scheduler_piece / 2)
            self._at(there, lambda then, p=piece: self._judge(then, worker, life, p))

    def _judge(self, now: float, worker: Worker, life: int, piece: Piece) -> None:
        if life != worker.life:
            return
        # submissions differ: between half and one and a half of the mean
        each = [self._chance.uniform(0.5, 1.5) * self._costs.judge for _ in piece.items]
        took = sum(each)
        worker.free_at = max(now, worker.free_at) + took
        self.outcome.judged += took
        self._at(worker.free_at, lambda then: self._answer(then, worker, life, piece, took))

    def _answer(self, now: float, worker: Worker, life: int, piece: Piece, took: float) -> None:
        if life != worker.life:
            return
        size, costs = len(piece.items), self._costs
        seconds = costs.scheduler_piece / 2 + size * costs.scheduler_report
        passed = self._scheduler.serve(now, seconds)
        taken = self._client.serve(passed, costs.client_piece / 2 + size * costs.client_report)
        self._client.waiting += 1
        self.outcome.most_waiting = max(self.outcome.most_waiting, self._client.waiting)
        self._at(taken, lambda then: self._count_in(then, worker, life, piece, took))

    def _count_in(self, now: float, worker: Worker, life: int, piece: Piece, took: float) -> None:
        self._client.waiting -= 1
        if life != worker.life:
            return
        worker.hands.pop(piece, None)
        for index, _ in self._ledger.finish(piece, worker.name, took):
            self.counted[index] += 1
        self._hand_out(now, worker, life)


def sizes(costs: Costs, workers: list[int], count: int) -> Iterator[Outcome]:
    """The same class on clusters of these sizes."""
    for number in workers:
        yield Simulation(costs, number, count).run()


def memory(costs: Costs, outcome: Outcome) -> tuple[float, float]:
    """Bytes of the command and of the scheduler at the end of that run."""
    client = outcome.submissions * costs.client_bytes
    return client, costs.scheduler_base + outcome.workers * costs.scheduler_worker
