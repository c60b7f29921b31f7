"""A judge as a process of its own: submissions come in on 0, reports go out on 1.

`pool` starts it and may kill it at any moment; its fork server and workers then go with it.
"""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from grader import exercise, transcript, wire
from grader.orders import GradeError, Options, Order
from grader.report import Report, to_json
from grader.sandbox import confine

if TYPE_CHECKING:  # the pool has our messages, and no judge of its own to import
    from grader.attempt import Attempt
    from grader.judging import Check

POLITE = 5  # added to the process's niceness: a shared machine stays usable


class Setup(msgspec.Struct, tag="setup", frozen=True):
    """What to judge by."""

    folder: str
    options: Options


class Done(msgspec.Struct, tag="done", frozen=True):
    """A submission's report as JSON, its transcript, and how many of its checks were run."""

    report: bytes
    transcript: bytes
    ran: int


class Trouble(msgspec.Struct, tag="trouble", frozen=True):
    """Nobody can be graded, and why."""

    reason: str


Said = Done | Trouble
_setups = msgspec.msgpack.Decoder(Setup)
_orders = msgspec.msgpack.Decoder(Order)


def framed(message: msgspec.Struct) -> bytes:
    """A message of ours as the bytes that cross."""
    payload = msgspec.msgpack.encode(message)
    return wire.LENGTH.pack(len(payload)) + payload


def main() -> None:
    """Judge what comes until nothing more does; end with the pool, however that ends."""
    confine.die_with_parent()
    with contextlib.suppress(EOFError, BrokenPipeError):  # nobody is there any more
        _serve()


def _serve() -> None:
    incoming, outgoing = os.dup(0), os.dup(1)
    silence = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(silence, number)
    if hasattr(os, "nice"):
        os.nice(POLITE)
    setup = _setups.decode(wire.read_frame(incoming))

    at_hand: list[tuple[bytes, int]] = []

    def keep(attempt: Attempt, checks: list[Check], ran: int) -> None:
        at_hand[:] = [(transcript.pack(attempt.exchanges), ran)]

    def tell(report: Report) -> None:
        wire.write_all(outgoing, framed(Done(to_json(report), *at_hand.pop())))

    gc.disable()  # imports make no garbage
    from grader import grade

    gc.enable()
    try:
        found = exercise.load(Path(setup.folder))
        grade.judge(found, _arriving(incoming), setup.options, tell, on_attempt=keep)
    except (GradeError, exercise.ExerciseError) as error:
        wire.write_all(outgoing, framed(Trouble(str(error))))
    except Exception as error:  # our own fault, told in one sentence
        reason = f"The judge failed: {type(error).__name__}: {error}."
        wire.write_all(outgoing, framed(Trouble(reason)))


def _arriving(descriptor: int) -> Iterator[Order]:
    while True:
        try:
            yield _orders.decode(wire.read_frame(descriptor))
        except EOFError:
            return
