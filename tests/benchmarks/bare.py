"""The floor: a submission's function calls in one warm process, without worker, wire or checks.

Reads recorded request frames from a file. With `like-ours` torch is as in our workers, else as it
is everywhere. For each line on standard input it makes all the calls once and prints the CPU
seconds that they alone took; making inputs and decoding is not counted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader import wire
from grader.sandbox import worker
from grader.sandbox.warm import touch, warm


class Clock:
    """Adds up the CPU seconds of the functions that it is put around."""

    def __init__(self) -> None:
        self.spent = 0.0

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            started = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:  # a refusal check makes the function raise
                self.spent += time.process_time() - started

        return timed


class Timed(worker.Submission):
    """A submission whose functions run under the clock."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock

    def function(self, target: str | wire.Ref) -> Any:
        return self.clock.around(super().function(target))


def one_round(requests: list[wire.Request], clock: Clock) -> float:
    clock.spent = 0.0
    submission = Timed(clock)
    for request in requests:
        if isinstance(request, wire.Load):
            submission = Timed(clock)
        submission.handle(request)
    return clock.spent


def read_requests(data: bytes) -> list[wire.Request]:
    """The messages of some frames, one after the other."""
    requests: list[wire.Request] = []
    while data:
        (size,) = wire.LENGTH.unpack_from(data)
        end = wire.LENGTH.size + size
        requests.append(wire.decode_request(data[wire.LENGTH.size : end]))
        data = data[end:]
    return requests


def main() -> None:
    requests = read_requests(Path(sys.argv[1]).read_bytes())
    answers = sys.stdout
    sys.stdout = sys.stderr  # what the submission prints is no answer of ours
    warm() if "like-ours" in sys.argv else touch()
    clock = Clock()
    worker.differentiate = clock.around(worker.differentiate)
    for _ in sys.stdin:  # one round for each line
        print(one_round(requests, clock), file=answers, flush=True)


if __name__ == "__main__":
    main()
