"""A submission being judged: what its public and its hidden run share."""

from __future__ import annotations

import bisect
from collections.abc import Callable

import msgspec

from grader import wire
from grader.exercise import Exercise
from grader.submission import Submission
from grader.things import CallFailed
from grader.transcript import Exchanges, Line, Numbers
from grader.transport import Budget
from grader.words import Place


class Right(msgspec.Struct, frozen=True):
    """Right versions of some functions: source, and the names to take from it."""

    source: bytes = b""
    names: tuple[str, ...] = ()


Live = Callable[[], Line]


class Attempt:
    """A submission being judged: what its public and its hidden run share."""

    def __init__(self, exercise: Exercise, submission: Submission, seed: int) -> None:
        self.exercise, self.submission, self.seed = exercise, submission, seed
        self.refill()
        self.numbers = Numbers()
        self.exchanges: Exchanges = {}  # the transcript so far
        self.called: dict[str, list[str]] = {}  # which functions, by owner, in order
        self.before: Exchanges | None = None  # an earlier one, to answer from in place of a worker
        self.used: dict[str, int] = {}  # how far it has been answered from, by owner
        self.right = Right()  # laid over the submission: --carry-forward
        self.timed_out: set[str] = set()  # functions that are not called again
        self.broken_load: CallFailed | None = None  # a load that is not repeated
        self.functions: dict[str, wire.Function] = {}
        self.failure: wire.Failure | None = None  # what stopped the file half-way
        self.loaded = False
        self.notebook: wire.Notebook | None = None  # where its cells begin, what was left out
        self.live: Live | None = None  # the functions are this process's own: a notebook's kernel

    def place(self, line: int) -> Place:
        """A line of the submission; of a notebook's, its cell and the line there."""
        starts = self.notebook.starts if self.notebook is not None else []
        index = bisect.bisect_right(starts, line, key=lambda start: start[0]) - 1
        if line < 1 or index < 0:
            return Place(line)
        first, cell = starts[index]
        return Place(line - first + 1, f"In[{cell}]" if self.live else str(cell))

    def refill(self) -> None:
        """The whole of a submission's time, again."""
        limits = self.exercise.limits
        self.budget = Budget(limits.total_cpu, limits.total_wall)
