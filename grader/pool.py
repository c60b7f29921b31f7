"""Several judges side by side, each a process with a warm fork server of its own.

The pool hands out one submission at a time and takes reports as they come. A judge that ends or
stands still is replaced; its submission is tried once more, then it is `ungraded`.
"""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from grader import report, transcript, wire
from grader.exercise import Exercise
from grader.judge_process import Done, Said, Setup, framed
from grader.orders import GradeError, Options, Order, without_outcomes
from grader.report import Report
from grader.sandbox.pipes import CHUNK, Inbox

TRIES = 2
SLACK = 60.0  # seconds of ours on top of a submission's own limits
START = 240.0  # seconds until a judge has imported torch and judged the reference
_said = msgspec.msgpack.Decoder(Said)


def default_jobs() -> int:
    """As many judges as this process may use processors: its affinity, its cgroup's quota."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(allowed or 1, _quota()))


def _quota() -> int:
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return 1 << 16
    return 1 << 16 if quota == "max" else max(1, round(int(quota) / int(period)))


class Seat:
    """One judge's process, and the submission that it has in hand."""

    def __init__(self, exercise: Exercise, options: Options) -> None:
        here = str(Path(__file__).resolve().parents[1])
        code = f"import sys; sys.path[:] = [{here!r}] + sys.path; "
        code += "from grader.judge_process import main; main()"
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-X", "utf8", "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=os.name == "posix",  # Ctrl-C is the pool's to handle
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.incoming, self._outgoing = self._process.stdout, self._process.stdin
        os.set_blocking(self._outgoing.fileno(), False)  # a judge that does not read keeps nobody
        self._inbox = Inbox()
        self.unsent = framed(Setup(str(exercise.folder), options))
        self.index: int | None = None
        self.order: Order | None = None
        self.deadline = 0.0
        self.warm = False

    def give(self, index: int, order: Order, seconds: float) -> None:
        """Hand over a submission; the report has to come within that time."""
        self.index, self.order = index, order
        self.deadline = time.monotonic() + seconds + (0 if self.warm else START)
        self.unsent += framed(order)
        self.send()

    def hear(self) -> Said | None:
        """What it has said; None while there is more to come; EOFError when it has ended."""
        data = os.read(self.incoming.fileno(), CHUNK)
        if not data:
            raise EOFError
        self._inbox.add_reply(data)
        payload = self._inbox.take_frame()
        if payload is None:
            return None
        said: Said = _said.decode(payload)
        self.warm = True
        return said

    def end(self) -> None:
        """Kill it; its fork server and workers die with it."""
        self._process.kill()
        self._process.wait()
        self.incoming.close()
        try:
            self._outgoing.close()
        except BrokenPipeError:
            return

    def send(self) -> None:
        """Write as much of what is waiting as it takes now."""
        try:
            while self.unsent:
                self.unsent = self.unsent[os.write(self._outgoing.fileno(), self.unsent) :]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self.unsent = b""  # it has ended: hearing says so


class Pool:
    """Judges all submissions with some judges; `on_report` gets each report and its index.

    `on_transcript` gets, right before it, the index, the transcript, and how many checks were run.
    """

    def __init__(
        self,
        exercise: Exercise,
        options: Options,
        jobs: int,
        on_report: Callable[[int, Report], None],
        on_transcript: Callable[[int, bytes, int], None] | None = None,
    ) -> None:
        self._on_transcript = on_transcript or (lambda *_: None)
        self._exercise, self._options, self._jobs = exercise, options, jobs
        self._on_report = on_report
        limits = exercise.limits
        self._seconds = TRIES * 2 * (limits.total_wall + limits.load_wall) + SLACK
        self._seats: list[Seat] = []
        self._selector = selectors.DefaultSelector()
        self._tries: dict[int, int] = {}
        self._again: deque[tuple[int, Order]] = deque()  # of judges that ended
        self._waiting: Iterator[tuple[int, Order]] = iter(())
        self.replaced = 0
        self._cold = 0  # judges in a row that ended before they had judged anything

    def run(self, orders: Iterable[tuple[int, Order]]) -> None:
        """Judge them, taken one at a time; GradeError when nobody can be graded."""
        if sys.platform == "win32":  # pipes cannot be waited for there
            self.run_here(orders)
            return
        self._waiting = iter(orders)
        try:
            for _ in range(self._jobs):
                self._seat()
            while any(seat.index is not None for seat in self._seats):
                self._step()
        finally:
            for seat in self._seats:
                seat.end()
            self._selector.close()

    def run_here(self, orders: Iterable[tuple[int, Order]]) -> None:
        """The same with one judge, in this process: nothing replaces it when it stands still."""
        from grader import grade  # a judge's imports, which a run with judges elsewhere can spare

        at_hand: deque[int] = deque()

        def taken() -> Iterator[Order]:
            for index, order in orders:
                at_hand.append(index)
                yield order

        grade.judge(
            self._exercise,
            taken(),
            self._options,
            lambda result: self._on_report(at_hand.popleft(), result),
            on_attempt=lambda attempt, _, ran: (
                self._on_transcript(at_hand[0], transcript.pack(attempt.exchanges), ran)
                if at_hand  # the reference, judged first, is nobody's submission
                else None
            ),
        )

    def _next(self) -> tuple[int, Order] | None:
        return self._again.popleft() if self._again else next(self._waiting, None)

    def _seat(self) -> None:
        """One more judge, if there is something for it to do."""
        following = self._next()
        if following is None:
            return
        seat = Seat(self._exercise, self._options)
        self._seats.append(seat)
        self._selector.register(seat.incoming, selectors.EVENT_READ, seat)
        self._give(seat, following)

    def _give(self, seat: Seat, following: tuple[int, Order] | None) -> None:
        seat.index = seat.order = None
        if following is not None:
            index, order = following
            self._tries[index] = self._tries.get(index, 0) + 1
            seat.give(index, order, self._seconds)

    def _step(self) -> None:
        full = [seat for seat in self._seats if seat.unsent]
        for seat in full:
            seat.send()
        for key, _ in self._selector.select(timeout=0.02 if full else 1.0):
            heard: Seat = key.data
            try:
                said = heard.hear()
            except (EOFError, OSError, wire.WireError, msgspec.MsgspecError):
                self._replace(heard)
            else:
                if said is not None:
                    self._take(heard, said)
        now = time.monotonic()
        for seat in [s for s in self._seats if s.index is not None and now > s.deadline]:
            self._replace(seat)

    def _take(self, seat: Seat, said: Said) -> None:
        if not isinstance(said, Done):
            raise GradeError(said.reason)
        assert seat.index is not None
        self._cold = 0
        self._tries.pop(seat.index)
        self._on_transcript(seat.index, said.transcript, said.ran)
        self._on_report(seat.index, report.from_json(said.report))
        self._give(seat, self._next())

    def _replace(self, seat: Seat) -> None:
        """A judge that ended or stands still: another one, and its submission once more."""
        self._selector.unregister(seat.incoming)
        self._seats.remove(seat)
        seat.end()
        self.replaced += 1
        self._cold += not seat.warm
        if self._cold > self._jobs + TRIES:
            raise GradeError(
                f"{self._cold} judges in a row ended before they had judged anything. "
                "Is there memory for each? Try again with --jobs 1; what is done is kept."
            )
        index, order = seat.index, seat.order
        if index is not None and order is not None:
            if self._tries[index] < TRIES:
                self._again.append((index, order))
            else:
                self._on_report(index, self._ungraded(order))
        self._seat()

    def _ungraded(self, order: Order) -> Report:
        note = f"The judge ended {TRIES} times on this submission; that is not the student's fault."
        return without_outcomes(self._exercise, order.submission, self._options, "ungraded", note)
