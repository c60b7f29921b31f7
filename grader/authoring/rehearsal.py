"""The reference judged many times over in one session, with every comparison heard.

First as it is. Then, from the transcript of that run and without any of its code, once for each
round of wrong values, and with all its answers rounded to float16. Once more in float64.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

import msgspec
import numpy as np

from grader import grade, transcript, wire
from grader.arrays import from_numpy, to_numpy
from grader.attempt import Attempt
from grader.authoring.comparisons import Comparison, Listener, Probe, probes
from grader.authoring.places import Name
from grader.exercise import Exercise
from grader.judging import Check
from grader.orders import Kept, Options, Order
from grader.report import Report
from grader.sandbox.launch import Workers
from grader.submission import Submission, read
from grader.transcript import Exchange, Exchanges

OPTIONS = Options(require="D")  # the code is the author's own
FLOATS = ("float32", "float64")
# Laid under the reference: what is called from outside works in float64 and answers in float32.
IN_FLOAT64 = """

def _in_float64():
    import functools
    import types

    import torch

    def wide(thing):
        if isinstance(thing, list | tuple):
            return type(thing)(map(wide, thing))
        if not isinstance(thing, torch.Tensor) or thing.dtype != torch.float32:
            return thing
        if not thing.is_leaf:
            return thing.double()
        thing.data = thing.data.double()  # the very tensor: what trains it has to find it
        return thing

    def narrow(thing):
        if isinstance(thing, list | tuple):
            return type(thing)(map(narrow, thing))
        if not isinstance(thing, torch.Tensor) or thing.dtype != torch.float64:
            return thing
        if not thing.is_leaf:
            return thing.float()
        thing.data = thing.data.float()
        return thing

    inside = []

    def called(function):
        @functools.wraps(function)
        def run(*args, **kwargs):
            if inside:
                return function(*args, **kwargs)
            inside.append(function)
            try:
                named = {name: wide(value) for name, value in kwargs.items()}
                return narrow(function(*map(wide, args), **named))
            finally:
                inside.pop()

        return run

    torch.set_default_dtype(torch.float64)
    for name, thing in list(globals().items()):
        if isinstance(thing, types.FunctionType):
            globals()[name] = called(thing)
        elif isinstance(thing, torch.Tensor):
            globals()[name] = wide(thing)


_in_float64()
"""


class Loose(msgspec.Struct, frozen=True):
    """A check that passed although a probe stood in the place of a right answer."""

    check: Name
    probe: Probe
    comparison: Comparison


class Rehearsal:
    """What the reference's runs have shown."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.checks: list[Check] = []
        self.report: Report | None = None
        self.cpu = 0.0  # seconds of the whole submission
        self.called: dict[Name, list[str]] = {}  # the functions that each check calls itself
        self.heard: dict[Name, list[Comparison]] = {}
        self.loose: list[Loose] = []
        self.probed = 0
        self.rounded: dict[str, list[str]] = {}  # by task: the checks that float16 answers fail
        self.in_float64: dict[Name, list[Comparison]] = {}
        self._listener = Listener(exercise.hidden_checks.name)
        self._reference = read(exercise.reference, "reference")
        self._exchanges: Exchanges = {}
        self._then: Callable[[Report], None] = self._keep

    def run(self, workers: Workers | None = None) -> None:
        """Judge; GradeError when the reference does not pass, or nobody can be judged."""
        with self._listener:
            grade.judge(
                self.exercise, self._orders(), OPTIONS, lambda report: self._then(report),
                workers, on_attempt=self._look,
            )  # fmt: skip

    def functions(self, check: Check) -> list[str]:
        """What a check calls itself, without the functions of the tasks that it needs."""
        needed = {f for need in check.needs for f in self.exercise.task(need).functions}
        return [f for f in dict.fromkeys(self.called[name_of(check)]) if f not in needed]

    def _look(self, attempt: Attempt, checks: list[Check], ran: int) -> None:
        """Once, at the first run."""
        if self.report is None:
            self.checks, self._exchanges = checks, attempt.exchanges
            self.cpu = attempt.exercise.limits.total_cpu - attempt.budget.cpu
            self.called = {name_of(c): attempt.called.get(owner(c), []) for c in checks}

    def _keep(self, report: Report) -> None:
        self.report, self.heard = report, self._listener.heard

    def _orders(self) -> Iterator[Order]:
        self._listener.begin({})
        yield Order(self._reference)
        assert self.report is not None
        for task in self.exercise.tasks:
            for round_ in self._rounds(task.id):
                yield self._probe(round_)
        for task in self.exercise.tasks:
            exchanges, touched = self._rounded(task.id)
            if touched:
                yield self._round(task.id, exchanges)
        yield self._widen()

    def _rounds(self, task: str) -> Iterator[dict[Name, Probe]]:
        """Probes for the checks of one task, so that none of them blocks another."""
        lists = [
            [(name, probe) for i, one in enumerate(self.heard[name]) for probe in probes(i, one)]
            for name in map(name_of, self._of(task))
            if name in self.heard
        ]
        for round_ in zip_longest(*lists):
            yield dict(entry for entry in round_ if entry is not None)

    def _of(self, task: str) -> list[Check]:
        return [check for check in self.checks if check.task == task]

    def _owners(self, task: str) -> set[str]:
        """Whose calls a task's checks look at: their own, and those of their fixtures."""
        return {owner(c, name) for c in self._of(task) for name in (c.id, *c.fixtures)}

    def _replay(self, exchanges: Exchanges) -> Order:
        assert self.report is not None
        kept = Kept(transcript.pack(exchanges), self.report.tier, self.report.walls)
        return Order(self._reference, kept)

    def _probe(self, round_: dict[Name, Probe]) -> Order:
        def take(report: Report) -> None:
            passed = {(c.hidden, c.id) for c in report.checks if c.outcome == "passed"}
            for name, probe in round_.items():
                if name in passed:
                    self.loose.append(Loose(name, probe, self.heard[name][probe.index]))

        self._listener.begin(round_)
        self.probed += len(round_)
        self._then = take
        return self._replay(self._exchanges)

    def _round(self, task: str, exchanges: Exchanges) -> Order:
        def take(report: Report) -> None:
            own = [c for c in report.checks if c.task == task]
            self.rounded[task] = [c.id for c in own if c.outcome == "failed"]

        self._listener.begin({})
        self._then = take
        return self._replay(exchanges)

    def _rounded(self, task: str) -> tuple[Exchanges, bool]:
        """The transcript with a task's answers in float16, and whether that changes any."""
        before = {need for check in self._of(task) for need in check.needs}
        kept = {name for need in before for name in self._owners(need)}  # or it would be blocked
        owners = self._owners(task) - kept
        changed = {
            name: [in_half(one) for one in held] if name in owners else held
            for name, held in self._exchanges.items()
        }
        return changed, changed != self._exchanges

    def _widen(self) -> Order:
        def take(report: Report) -> None:
            self.in_float64 = self._listener.heard

        self._listener.begin({})
        self._then = take
        source = self._reference.source + IN_FLOAT64.encode()
        return Order(msgspec.structs.replace(self._reference, source=source))


def name_of(check: Check) -> Name:
    """How a check is known: two files may use one name."""
    return check.hidden, check.id


def owner(check: Check, name: str = "") -> str:
    """Whose calls these are in a transcript: the check's, or those of its fixture of that name."""
    return f"{'hidden' if check.hidden else 'public'} {name or check.id}"


def in_half(exchange: Exchange) -> Exchange:
    """The same answer with every float rounded to float16."""
    reply = exchange.reply
    if not isinstance(reply, wire.Answer):
        return exchange
    changed = [_half(tensor) for tensor in reply.changed]
    narrow = msgspec.structs.replace(reply, value=_half(reply.value), changed=changed)
    return msgspec.structs.replace(exchange, reply=narrow)


def _half(value: Any) -> Any:
    match value:
        case wire.Array() if value.dtype in FLOATS:
            with np.errstate(over="ignore"):  # beyond 65504 there is only infinity
                return from_numpy(to_numpy(value).astype(np.float16))
        case wire.TensorValue():
            grad = None if value.grad is None else _half(value.grad)
            return msgspec.structs.replace(value, value=_half(value.value), grad=grad)
        case wire.Sequence():
            return msgspec.structs.replace(value, items=[_half(item) for item in value.items])
        case wire.Mapping():
            pairs = [(key, _half(item)) for key, item in value.items]
            return msgspec.structs.replace(value, items=pairs)
        case float():
            with np.errstate(over="ignore"):
                return float(np.float16(value))
    return value


def submission(exercise: Exercise, name: str, source: bytes) -> Submission:
    """A source of the author's as a submission."""
    return Submission(name=name, student="", filename=exercise.work.name, source=source)
