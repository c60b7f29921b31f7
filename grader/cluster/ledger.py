"""What is to be judged, who has it in hand, what is done. Knows no Dask, no clock and no thread.

Submissions go out in small pieces, so that losing a worker costs seconds. A piece whose worker is
lost goes to another one; one that has been out for too long goes to an idle worker as well, and the
first answer counts. Of a piece that was lost twice each submission is judged by itself, by a worker
that has nothing else in hand: one that takes workers down must not take others along.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator

from grader.orders import Order

SECONDS = 2.0  # of a judge's work that a piece is to hold
COST = 0.01  # seconds of the scheduler's and the command's that a piece may cost
MOST = 64  # submissions of a piece
BYTES = 4 << 20  # of a piece: submissions, and transcripts of an earlier run
FIRST = 2  # submissions of a piece while nobody knows how long one takes
MEMORY = 0.1  # share of the newest piece in the mean
PATIENCE = 10.0  # seconds beyond the expected until another worker tries, too
COPIES = 3  # workers at most with the same piece
SPLIT = 2  # losses of a piece
LIVES = 5  # losses of a single submission until nobody tries it any more


class Piece:
    """Some submissions that are judged together, and who has them in hand since when."""

    def __init__(self, items: list[tuple[int, Order]], losses: int = 0) -> None:
        self.items, self.losses = items, losses
        self.holders: dict[str, float] = {}
        self.done = False

    @property
    def suspect(self) -> bool:
        """Whether it may be why workers were lost."""
        return self.losses >= SPLIT


class Ledger:
    """The pieces of one run. `slots` is how many judges there are at the moment."""

    def __init__(self, orders: Iterable[tuple[int, Order]], count: int = 0) -> None:
        """`count` is how many orders will come, if that is known: the last pieces are small."""
        self._orders, self._count = iter(orders), count
        self._spare: deque[tuple[int, Order]] = deque()  # taken from the orders, in no piece yet
        self._again: deque[Piece] = deque()
        self._suspects: deque[Piece] = deque()
        self._out: dict[int, Piece] = {}  # by id
        self._overdue: deque[Piece] = deque()
        self._more = True
        self.slots = 1
        self.pace: float | None = None  # seconds of a judge for one submission
        self.lost = self.copied = 0

    @property
    def finished(self) -> bool:
        """Everything is done or given up."""
        return not (self._out or self._again or self._suspects or self._peek())

    def take(self, worker: str, now: float, *, free: bool = False) -> Piece | None:
        """What that worker is to judge next; None when there is nothing for it at the moment.

        `free`: it has nothing in hand. After a piece that is `suspect` it must not get another one.
        """
        piece = self._take_lost(free) or self._take_new() or self._take_overdue(worker, free)
        if piece is not None:
            piece.holders[worker] = now
            self._out[id(piece)] = piece
        return piece

    def finish(self, piece: Piece, worker: str, seconds: float) -> list[tuple[int, Order]]:
        """That worker's answer is there: what of it counts, all or nothing.

        Nothing of an answer that comes when the piece was taken back or is done.
        """
        if piece.holders.pop(worker, None) is None or piece.done:
            return []
        piece.done = True
        self._out.pop(id(piece), None)
        each = seconds / len(piece.items)
        before = each if self.pace is None else self.pace
        self.pace = before + MEMORY * (each - before)
        return piece.items

    def lose(self, piece: Piece, worker: str, *, died: bool) -> list[tuple[int, Order]]:
        """There will be no answer of that worker's: what is given up, mostly nothing.

        `died`: the worker ended with the piece in hand, and the piece may be why.
        """
        if piece.holders.pop(worker, None) is None or piece.done:
            return []
        piece.losses += died
        self.lost += died
        if piece.holders:  # another one is at it
            return []
        self._out.pop(id(piece), None)
        if len(piece.items) == 1 and piece.losses >= LIVES:
            piece.done = True
            return piece.items
        if piece.suspect:
            self._suspects.extend(Piece([item], piece.losses) for item in piece.items)
        else:
            self._again.append(piece)
        return []

    def look(self, now: float) -> None:
        """See which pieces have been out for too long."""
        late = [piece for piece in self._out.values() if self._is_overdue(piece, now)]
        self._overdue = deque(sorted(late, key=lambda piece: min(piece.holders.values())))

    def _is_overdue(self, piece: Piece, now: float) -> bool:
        expected = 2 * len(piece.items) * (self.pace or SECONDS)  # it waited behind another piece
        patience = (PATIENCE + 2 * expected) * len(piece.holders)
        return len(piece.holders) < COPIES and now - max(piece.holders.values()) > patience

    def _take_lost(self, free: bool) -> Piece | None:
        if self._suspects and free:
            return self._suspects.popleft()
        return self._again.popleft() if self._again else None

    def _take_overdue(self, worker: str, free: bool) -> Piece | None:
        for _ in range(len(self._overdue)):
            piece = self._overdue.popleft()
            wanted = not piece.suspect or free
            if wanted and not piece.done and piece.holders and worker not in piece.holders:
                self.copied += 1
                return piece
            if not piece.done:
                self._overdue.append(piece)
        return None

    def _take_new(self) -> Piece | None:
        items = list(self._some(self._size()))
        self._count -= len(items)
        return Piece(items) if items else None

    def _some(self, most: int) -> Iterator[tuple[int, Order]]:
        weight = 0
        for number in range(most):
            if not self._peek():
                return
            weight += weight_of(self._spare[0][1])
            if number and weight > BYTES:
                return
            yield self._spare.popleft()

    def _peek(self) -> bool:
        """Whether there is one more."""
        if not self._spare and self._more:
            following = next(self._orders, None)
            self._more = following is not None
            if following is not None:
                self._spare.append(following)
        return bool(self._spare)

    def _size(self) -> int:
        """How many submissions the next piece holds.

        So many that they take some seconds; with many judges longer, since each piece costs the
        scheduler and the command a moment; fewer towards the end, that all end together.
        """
        if self.pace is None:
            return FIRST
        seconds = max(SECONDS, self.slots * COST)
        size = min(MOST, int(seconds / max(self.pace, 1e-6)))
        if self._count > 0:
            size = min(size, math.ceil(self._count / (2 * self.slots)))
        return max(1, size)


def weight_of(order: Order) -> int:
    """Bytes that an order takes on its way."""
    return len(order.submission.source) + (len(order.kept.transcript) if order.kept else 0)
