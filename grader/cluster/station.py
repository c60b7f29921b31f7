"""On a Dask worker: judges that stay warm from chunk to chunk.

Each judge sits in a `Pool` of its own, in a thread that lasts as long as the judge: the system ends
a judge with the thread that started it. So whatever the pool does for a judge that ends or stands
still is done here, too. The pool takes its orders one at a time, so a chunk is done when it asks
for the first one of the next chunk, and while there is none it waits.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader.cluster import messages, parcel
from grader.cluster.messages import Judged, Setup
from grader.orders import GradeError, Order
from grader.pool import Pool
from grader.report import Report
from grader.sandbox.launch import CAN_FORK

IDLE = 300.0  # seconds without a chunk until a judge goes: others may want its memory


class Work:
    """A chunk at a station: what is to be judged, and what has come of it."""

    def __init__(self, orders: list[Order]) -> None:
        self.orders = orders
        self.results: list[Judged] = []
        self.seconds = 0.0  # that a judge was busy with it
        self._room = messages.TRANSCRIPTS_CAP
        self._trouble = ""
        self._done = threading.Event()

    def add(self, made: Report, transcript: bytes, ran: int | None) -> None:
        """The next submission's result. Without a transcript it would be run again, no more."""
        self._room -= len(transcript)
        kept = transcript if self._room >= 0 else b""
        self.results.append(Judged(msgspec.json.encode(made), kept, ran))

    def finish(self, trouble: str = "") -> None:
        """Let go whoever waits for it."""
        self._trouble = trouble
        self._done.set()

    def wait(self) -> list[Judged] | None:
        """All results, in order; None when the station closed before.

        GradeError when this machine cannot judge anybody.
        """
        self._done.wait()
        if self._trouble:
            raise GradeError(self._trouble)
        return self.results if len(self.results) == len(self.orders) else None


class Station:
    """Some judges for one setup, and the folder that they read the exercise from."""

    def __init__(self, setup: Setup, judges: int, place: Path, idle: float = IDLE) -> None:
        """`place` is a folder that is swept when this process is killed: Dask sweeps its own.

        ExerciseError or OSError when the exercise cannot be put there.
        """
        self._folder = tempfile.mkdtemp(prefix="grader-", dir=place)
        try:
            self.exercise = parcel.unpack(setup.exercise, Path(self._folder))
        except BaseException:
            self._sweep()
            raise
        # how workers are started is this machine's affair, not the command's
        self.options = msgspec.structs.replace(setup.options, fork=CAN_FORK)
        self.judges, self._idle = judges, idle
        self._changed = threading.Condition()
        self._waiting: deque[Work] = deque()
        self._seats = self._free = 0
        self.closed = False

    def take(self, orders: list[Order]) -> Work | None:
        """Have a chunk judged; None when the station has closed. Judges start when needed."""
        work = Work(orders)
        with self._changed:
            if self.closed:
                return None
            self._waiting.append(work)
            if self._free < len(self._waiting) and self._seats < self.judges:
                self._seats += 1
                threading.Thread(target=_Seat(self).work, daemon=True).start()
            self._changed.notify()
        return work

    def next(self) -> Work | None:
        """For a judge: the next chunk, waited for; None when it may go."""
        with self._changed:
            self._free += 1
            self._changed.wait_for(lambda: self._waiting or self.closed, self._idle)
            self._free -= 1
            return self._waiting.popleft() if self._waiting else None

    def leave(self, trouble: str = "") -> None:
        """For a judge: it goes. With the last one, and with trouble, the station closes."""
        with self._changed:
            self._seats -= 1
            self.closed = self.closed or bool(trouble) or self._seats == 0
            refused = list(self._waiting) if self.closed else []
            self._waiting.clear()
            self._changed.notify_all()
            empty = self._seats == 0
        for work in refused:
            work.finish(trouble)
        if empty:
            self._sweep()

    def _sweep(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


class _Seat:
    """One judge's thread."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._at_hand: Work | None = None
        self._heard: tuple[bytes, int | None] = (b"", None)

    def work(self) -> None:
        """Judge until no chunk comes any more, or until nobody can be judged here."""
        station, trouble = self._station, ""
        try:
            Pool(station.exercise, station.options, 1, self._take, self._hear).run(self._orders())
        except GradeError as error:
            trouble = str(error)
        except Exception as error:  # our own fault, told in one sentence
            trouble = f"The station failed: {type(error).__name__}: {error}."
        if self._at_hand is not None:
            self._at_hand.finish(trouble)
        station.leave(trouble)

    def _orders(self) -> Iterator[tuple[int, Order]]:
        numbers = itertools.count()  # never the same one twice: the pool counts tries by it
        while (work := self._station.next()) is not None:
            self._at_hand, begun = work, time.monotonic()
            for order in work.orders:
                yield next(numbers), order
            work.seconds = time.monotonic() - begun
            self._at_hand = None
            work.finish()

    def _hear(self, _index: int, transcript: bytes, ran: int) -> None:
        self._heard = transcript, ran

    def _take(self, _index: int, made: Report) -> None:
        assert self._at_hand is not None
        transcript, ran = self._heard
        self._heard = b"", None
        self._at_hand.add(made, transcript, ran)
