"""Judges of many machines, with the face of `pool.Pool`: orders in, reports out.

One loop in the command's main thread takes events in turn: an answer, a worker that came, a worker
that went. It alone decides; the ledger says what is to be done, and a report counts once.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from grader.cluster import facts, link, messages, parcel, remote
from grader.cluster.answers import Invalid, Terms
from grader.cluster.ledger import FIRST, LIVES, Ledger, Piece
from grader.cluster.link import KEPT, Broken, Gone, Lost
from grader.cluster.messages import Facts, Graded, NoAnswer, Trouble, Unknown
from grader.exercise import Exercise
from grader.orders import GradeError, Options, Order, versions, without_outcomes
from grader.render.text import plain
from grader.report import Report

LOOK = 1.0  # seconds between two looks at who is there
GRACE = 15.0  # seconds that another worker has to come when all that are there are refused
SOON = 5.0  # seconds without any worker until that is said
WAIT = 900.0  # seconds without any worker, or without a word of any, until the run stops
GREETINGS = 64 << 20  # bytes of greetings under way at a time: the scheduler holds them all

Said = messages.Answer | Exception


class Crew:
    """One Dask worker: what it said of itself, and what it has in hand."""

    def __init__(self, address: str, threads: int) -> None:
        self.address, self._threads = address, threads
        self.facts: Facts | None = None
        self.refused = False
        self.hands: dict[Piece | None, asyncio.Task[None]] = {}  # None: it is being greeted

    @property
    def name(self) -> str:
        """What people call it."""
        return f"{self.address} ({self.facts.host[:60]})" if self.facts else self.address

    @property
    def judges(self) -> int:
        """How many submissions it can judge at a time; 0 until it was admitted."""
        return self._threads if self.facts and not self.refused else 0

    def has_room(self) -> bool:
        """Whether to give it more: each judge has a piece, and one more lies ready."""
        alone = any(piece is not None and piece.suspect for piece in self.hands)
        return len(self.hands) <= self.judges > 0 and not alone


class Mail(NamedTuple):
    """What a worker said to a question; `piece` is None where it was greeted."""

    crew: Crew
    piece: Piece | None
    said: Said


class Cluster:
    """Judges all submissions on the workers of a Dask scheduler.

    `on_report` gets each report and its index, `on_transcript` right before it the index, the
    transcript, and how many checks were run; `tell` gets a sentence for people now and then.
    """

    def __init__(
        self,
        exercise: Exercise,
        options: Options,
        address: str,
        on_report: Callable[[int, Report], None],
        on_transcript: Callable[[int, bytes, int], None] | None = None,
        *,
        jobs: int = 1,
        count: int = 0,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        """`jobs`: workers of a `local` cluster. `count`: how many orders will come, if known."""
        self._exercise, self._options, self._address = exercise, options, address
        self._on_report, self._on_transcript = on_report, on_transcript or (lambda *_: None)
        self._jobs, self._count, self._tell = jobs, count, tell or (lambda _: None)
        self._terms = Terms(exercise, options, versions())
        self._kit = facts.kit(exercise)
        self._setup = messages.write(messages.Setup(parcel.pack(exercise), options))
        self._key = messages.key_of(self._setup)
        # the first pieces of all may hold nothing but submissions that take all their time
        self._patience = WAIT + 2 * FIRST * (exercise.limits.total_wall + exercise.limits.load_wall)
        self._crews: dict[str, Crew] = {}
        self.refusals: list[str] = []
        self.workers: set[str] = set()  # that have judged

    def run(self, orders: Iterable[tuple[int, Order]]) -> None:
        """Judge them, taken as they are needed; GradeError when nobody can be graded."""
        self.ledger = Ledger(orders, self._count)
        try:
            asyncio.run(self._run())
        except Gone as error:
            raise GradeError(str(error)) from None

    async def _run(self) -> None:
        self._mail: asyncio.Queue[Mail] = asyncio.Queue()
        self._greetings = asyncio.Semaphore(max(2, GREETINGS // len(self._setup)))
        self._last_useful = self._last_heard = time.monotonic()
        self._waiting_said = False
        async with link.open_link(self._address, self._jobs) as self._link:
            try:
                await self._work()
            finally:
                for crew in self._crews.values():
                    self._let_go(crew)

    async def _work(self) -> None:
        looked = 0.0
        while not self.ledger.finished:
            now = time.monotonic()
            if now - looked >= LOOK:
                self._see(await self._link.workers())
                looked = time.monotonic()
            with contextlib.suppress(asyncio.TimeoutError):
                async with asyncio.timeout(LOOK):
                    self._hear(await self._mail.get())

    # who is there

    def _see(self, there: dict[str, int]) -> None:
        for address in [one for one in self._crews if one not in there]:
            self._lose(self._crews[address])
        for address in [one for one in there if one not in self._crews]:
            self._greet(address, there[address])
        now = time.monotonic()
        self.ledger.slots = max(1, sum(crew.judges for crew in self._crews.values()))
        self.ledger.look(now)
        for crew in self._crews.values():
            self._hand_out(crew)
        self._check_hope(now)

    def _check_hope(self, now: float) -> None:
        """GradeError when nobody who could judge is there or likely to come, or all are silent."""
        if any(not crew.refused for crew in self._crews.values()):
            self._last_useful = now
            if now - self._last_heard > self._patience:
                raise GradeError(
                    f"No worker of {self._address} has answered for {self._patience / 60:.0f} "
                    f"minutes. {KEPT}"
                )
            return
        alone = now - self._last_useful
        if self._crews and alone > GRACE:
            raise GradeError(
                "No worker of the cluster can judge here: " + "; ".join(sorted(self.refusals[-3:]))
            )
        if not self._crews and alone > SOON and not self._waiting_said:
            self._waiting_said = True
            self._tell(f"no workers at {self._address} yet; waiting for them")
        if alone > WAIT:
            raise GradeError(
                f"No worker has come to {self._address} for {WAIT / 60:.0f} minutes. {KEPT}"
            )

    def _greet(self, address: str, threads: int) -> None:
        self._last_heard = time.monotonic()  # one more that may answer
        crew = self._crews[address] = Crew(address, threads)
        self._ask(crew, None, remote.greet, self._setup)

    def _admit(self, crew: Crew, said: Facts) -> None:
        crew.facts = said
        wrong = facts.differences(self._kit, said, self._options.require)
        if wrong:
            self._refuse(crew, ", ".join(wrong))
        elif not crew.judges:
            self._refuse(crew, "it has no threads")
        else:
            self._hand_out(crew)

    def _refuse(self, crew: Crew, reason: str) -> None:
        """Give that worker nothing more, and say so."""
        if not crew.refused:
            crew.refused = True
            self.refusals.append(plain(f"{crew.name} is left out: {reason.rstrip('.')}"))
            self._tell(self.refusals[-1])
        self._take_back(crew, died=False)

    def _lose(self, crew: Crew) -> None:
        """That worker is not there any more; should it come again, it is greeted again."""
        self._crews.pop(crew.address, None)
        self._take_back(crew, died=True)

    def _take_back(self, crew: Crew, *, died: bool) -> None:
        pieces = [piece for piece in crew.hands if piece is not None]
        self._let_go(crew)
        for piece in pieces:
            for index, order in self.ledger.lose(piece, crew.address, died=died):
                self._give_up(index, order)

    def _let_go(self, crew: Crew) -> None:
        """Wait for none of its answers any more."""
        for task in crew.hands.values():
            task.cancel()
        crew.hands.clear()

    # what it judges

    def _hand_out(self, crew: Crew) -> None:
        while crew.has_room():
            piece = self.ledger.take(crew.address, time.monotonic(), free=not crew.hands)
            if piece is None:
                return
            chunk = messages.Chunk(self._key, [order for _, order in piece.items])
            self._ask(crew, piece, remote.grade, messages.write(chunk))

    def _ask(
        self, crew: Crew, piece: Piece | None, function: Callable[[bytes], bytes], data: bytes
    ) -> None:
        crew.hands[piece] = asyncio.create_task(self._question(crew, piece, function, data))

    async def _question(
        self, crew: Crew, piece: Piece | None, function: Callable[[bytes], bytes], data: bytes
    ) -> None:
        said: Said
        try:
            async with self._greetings if piece is None else contextlib.nullcontext():
                said = messages.read(await self._link.ask(crew.address, function, data))
        except Exception as error:
            said = error
        self._mail.put_nowait(Mail(crew, piece, said))

    def _hear(self, mail: Mail) -> None:
        crew, piece, said = mail
        if piece not in crew.hands:  # from one that was given up meanwhile
            return
        self._last_heard = time.monotonic()
        match said:
            case Facts() if piece is None:
                del crew.hands[piece]
                self._admit(crew, said)
            case Graded() if piece is not None:
                self._take(crew, piece, said)
            case Lost() | Unknown():  # unknown: another process at the same address
                self._lose(crew)
            case Trouble(reason=reason) | Broken(args=(reason,)) | NoAnswer(args=(reason,)):
                self._refuse(crew, str(reason)[: messages.REASON_CAP])
            case Exception():
                raise said
            case _:
                self._refuse(crew, "it answers another question than it was asked")

    def _take(self, crew: Crew, piece: Piece, said: Graded) -> None:
        assert crew.facts is not None
        try:
            if len(said.results) != len(piece.items):
                raise Invalid(f"{len(said.results)} reports for {len(piece.items)} submissions")
            pairs = zip(said.results, piece.items, strict=True)
            made = [self._terms.accept(one, order, crew.facts) for one, (_, order) in pairs]
        except Invalid as error:
            self._refuse(crew, f"it sent {error}")
            return
        del crew.hands[piece]
        self.workers.add(crew.address)
        counted = self.ledger.finish(piece, crew.address, said.seconds)
        for (index, _), judged, report in zip(counted, said.results, made, strict=False):
            if judged.ran is not None:
                self._on_transcript(index, judged.transcript, judged.ran)
            self._on_report(index, report)
        self._hand_out(crew)

    def _give_up(self, index: int, order: Order) -> None:
        note = (
            f"The machines that had it in hand were lost {LIVES} times; "
            "that is not the student's fault."
        )
        self._on_report(
            index,
            without_outcomes(self._exercise, order.submission, self._options, "ungraded", note),
        )
