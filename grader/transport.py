"""One request at a time to a worker, under a clock that the worker cannot touch."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec

from grader import wire
from grader.report import Category
from grader.sandbox.launch import WARM_SECONDS, Ended, LaunchError, Worker

SLICE = 0.1  # seconds between two looks at the worker's CPU clock
DATA_CAP = 128 << 20  # bytes of a submission's answers: the judge keeps them until its checks end


def _never() -> bool:
    return False


class Budget(msgspec.Struct):
    """What is left to a submission, over all its workers: seconds of CPU and clock, bytes it sends.

    `cancelled` says when nobody waits for its outcomes any more.
    """

    cpu: float
    wall: float
    data: int = DATA_CAP
    cancelled: Callable[[], bool] = _never

    def spent(self) -> bool:
        return self.cpu <= 0 or self.wall <= 0


class Lost(Exception):
    """The worker gave no answer; `category` says how that counts."""

    def __init__(self, category: Category, reason: str = "") -> None:
        super().__init__(reason)
        self.category: Category = category
        self.reason = reason


class Cancelled(Exception):
    """Nobody waits for the answer any more."""


class Channel:
    """Sends requests to one worker and hears replies; ends it when it misbehaves."""

    def __init__(self, worker: Worker, budget: Budget, output_cap: int) -> None:
        self._worker = worker
        self._budget = budget
        self._output_cap = output_cap
        self._greeted = False
        self._cpu_paid = 0.0
        self._ended = Ended(0, 0.0, 0)
        self.closed = False

    def request(self, message: wire.Request, cpu: float, wall: float) -> wire.Reply:
        """The reply to a message; Lost when there is none within the limits (seconds).

        Cancelled, within SLICE seconds, once the budget says so.
        """
        started = time.monotonic()
        try:
            self._worker.pipes.send(wire.frame(message))
            self._greet()
            started = time.monotonic()
            payload = self._wait(cpu, wall, started)
            self._budget.data -= len(payload)
            if self._budget.data < 0:
                megabytes = DATA_CAP >> 20
                raise Lost("protocol", f"all answers together are longer than {megabytes} MB")
            reply = wire.decode_reply(payload)
            if reply.id != message.id or self._worker.pipes.inbox.has_more():
                raise Lost("protocol", "it answered something that was not asked")
        except wire.WireError as error:
            self.close()
            raise Lost("protocol", str(error)) from None
        except EOFError:
            raise self._how_it_ended() from None
        except (Lost, Cancelled):
            self.close()
            raise
        finally:
            self._budget.wall -= time.monotonic() - started
        return reply

    def prints(self) -> str:
        """What was printed since the last time this was asked."""
        return self._worker.pipes.inbox.take_prints()

    def close(self) -> None:
        """End the worker."""
        if not self.closed:
            self.closed = True
            self._ended = self._worker.end()
            self._budget.cpu -= max(self._ended.cpu - self._cpu_paid, 0)

    def _greet(self) -> None:
        """Wait until the worker has torch: no clock of the student's runs before."""
        if not self._greeted:
            try:
                greeting = self._worker.pipes.receive(WARM_SECONDS)
            except EOFError:
                self.close()
                raise LaunchError("a worker ended before it was ready") from None
            if greeting is None:
                self.close()
                raise LaunchError(f"a worker was not ready within {WARM_SECONDS:g} seconds")
            self._greeted = True

    def _wait(self, cpu: float, wall: float, started: float) -> bytes:
        cpu_before: float | None = None
        while True:
            payload = self._worker.pipes.receive(SLICE)
            if self._worker.pipes.inbox.printed > self._output_cap:
                raise Lost("output")
            if payload is not None:
                return payload
            if self._budget.cancelled():
                raise Cancelled
            used = self._worker.cpu()
            cpu_before = used if cpu_before is None else cpu_before
            self._budget.cpu -= max(used - self._cpu_paid, 0)
            self._cpu_paid = max(used, self._cpu_paid)
            elapsed = time.monotonic() - started
            if used - cpu_before > cpu or elapsed > wall:
                raise Lost("timeout")
            if self._budget.cpu <= 0 or elapsed > self._budget.wall:
                raise Lost("timeout", "budget")
            if not self._worker.alive():
                payload = self._worker.pipes.receive(0)  # its last words, if any
                if payload is None:
                    raise self._how_it_ended()
                return payload

    def _how_it_ended(self) -> Lost:
        self.close()
        if self._ended.code >= 0:
            return Lost("exited", f"exit code {self._ended.code}")
        if self._ended.out_of_memory:
            return Lost("memory")
        if self._budget.cpu <= 0:
            return Lost("timeout", "budget")
        return Lost("crashed", f"signal {-self._ended.code}")
