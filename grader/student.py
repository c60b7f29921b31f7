"""The `student` of a check: the student's functions, called in another process.

`student.hypothesis(x, weight, bias)` sends the call to the worker and brings back plain data. What
was called and what came back is kept, call by call: the transcript.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from grader import wire
from grader.arrays import from_numpy, to_numpy
from grader.attempt import Attempt
from grader.report import Category
from grader.sandbox.launch import Workers
from grader.things import CallFailed, Handle, Record, Sealed, Tensor
from grader.transcript import Line, Recorded, Replayed
from grader.transport import Channel, Lost

WORKER_SEED = 0x5EED  # mixed into the exercise's seed: a worker never draws what a check drew
__tracebackhide__ = True  # under -vv pytest shows a check's own lines, none of these


class Student:
    """The functions of one submission. Any attribute is a function of that name."""

    def __init__(self, attempt: Attempt, workers: Workers) -> None:
        self._attempt, self._workers = attempt, workers
        self._channel: Line | None = None
        self._tensors: dict[int, Tensor] = {}
        self._numbers = attempt.numbers
        self.records: list[Record] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *args, **kwargs: self._call(name, name, args, kwargs)

    def call(self, handle: Handle, *args: Any, **kwargs: Any) -> Any:
        """Call an object that the student's code returned.

        CallFailed("wrong") when it returned a plain value instead.
        """
        if not isinstance(handle, Sealed):
            raise CallFailed("wrong", "callable", message=_kind(handle), function=self._last())
        if not isinstance(handle, Handle):
            handle._refuse()
        return self._call(wire.Ref(handle.ref), handle.what, args, kwargs)

    def tensor(self, values: Any, dtype: str = "float32", requires_grad: bool = False) -> Tensor:
        """An input: a leaf tensor of these values, made in the worker when first handed in."""
        array = from_numpy(np.asarray(values, dtype=dtype))
        tensor = Tensor(wire.TensorValue(self._numbers.object(), array, requires_grad, True, None))
        self._tensors[tensor.ref] = tensor
        return tensor

    def gradients(self, output: Any, inputs: list[Any]) -> list[Any]:
        """d(sum of output)/d(input) for each input: arrays, or None where there is no way back.

        CallFailed("wrong") when the output or an input is no tensor.
        """
        for thing in (output, *inputs):
            if not isinstance(thing, Tensor):
                raise CallFailed("wrong", "tensor", message=_kind(thing), function=self._last())
        self._open()
        if output.ref not in self._tensors:
            raise CallFailed("crashed", message="its worker has ended", function=self._last())
        record = Record("gradients", (output, *inputs), {})
        refs = [tensor.ref for tensor in inputs]
        message = wire.Gradients(self._numbers.request(), output.ref, refs)
        found: list[Any] = self._answer(record, message, self._last())
        return found

    def load(self) -> None:
        """Run the file in a worker; CallFailed when it cannot be run at all."""
        self._open()

    def close(self) -> None:
        """End the worker."""
        if self._channel is not None:
            self._channel.close()

    def _last(self) -> str:
        return self.records[-1].function if self.records else ""

    def _open(self) -> Line:
        if self._attempt.broken_load is not None:
            raise self._attempt.broken_load
        if self._channel is None or self._channel.closed:
            if self._attempt.budget.spent():
                raise CallFailed("timeout", message="budget", function=self._last())
            self._start()
        assert self._channel is not None
        return self._channel

    def _start(self) -> None:
        attempt, limits = self._attempt, self._attempt.exercise.limits
        for tensor in self._tensors.values():
            tensor.sent = False
        self._tensors = {ref: tensor for ref, tensor in self._tensors.items() if ref < 0}
        if attempt.submission.problem:
            raise self._broken("error", attempt.submission.problem)
        self._channel = self._connect()
        # whether a function is still the stub's is asked once; in a notebook there may be two of it
        is_notebook = attempt.submission.filename.lower().endswith(".ipynb")
        stub = b"" if attempt.loaded and not is_notebook else attempt.exercise.stub
        wanted = [name for task in attempt.exercise.tasks for name in task.functions]
        seed = (attempt.seed ^ WORKER_SEED) & 0xFFFFFFFF
        source, filename = attempt.submission.source, attempt.submission.filename
        number, right = self._numbers.request(load=True), attempt.right
        message = wire.Load(
            number, source, filename, stub, seed, right.source, list(right.names),
            wanted if is_notebook else [],
        )  # fmt: skip
        try:
            reply = self._channel.request(message, limits.load_cpu, limits.load_wall)
        except Lost as lost:
            raise self._broken(lost.category, lost.reason) from None
        if not isinstance(reply, wire.Loaded):
            raise self._broken("protocol", "it answered something that was not asked")
        attempt.functions = reply.functions or attempt.functions
        attempt.notebook = reply.notebook or attempt.notebook
        attempt.failure = reply.failure
        if reply.failure is not None and reply.failure.category in ("exited", "memory"):
            raise self._broken("exited" if reply.failure.category == "exited" else "memory", "")
        if reply.failure is not None and _unreadable(reply.failure):
            raise self._broken("error", reply.failure.message)
        attempt.loaded = True

    def _connect(self) -> Line:
        """A new worker; or, when there is an earlier transcript to answer from, that."""
        attempt = self._attempt
        if attempt.before is not None:
            return Replayed(attempt.before, attempt.used, attempt.numbers)
        if attempt.live is not None:
            return Recorded(attempt.live(), attempt.exchanges, attempt.numbers)
        channel = Channel(self._workers.start(), attempt.budget, attempt.exercise.limits.output)
        return Recorded(channel, attempt.exchanges, attempt.numbers)

    def _broken(self, category: Category, message: str) -> CallFailed:
        """A file that cannot be loaded; one that could before stays as it was then."""
        self.close()
        broken = CallFailed(category, "load", message=message, function=self._last())
        if self._attempt.loaded:
            return broken
        self._attempt.broken_load = broken
        return broken

    def _call(
        self, target: str | wire.Ref, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        record = Record(name, tuple(map(_now, args)), {k: _now(v) for k, v in kwargs.items()})
        self._attempt.called.setdefault(self._numbers.owner, []).append(name)
        if name in self._attempt.timed_out:
            record.failed = CallFailed("timeout", "before", function=name)
            self.records.append(record)
            raise record.failed
        self._open()
        sent = [self._encode(argument) for argument in args]
        named = {key: self._encode(argument) for key, argument in kwargs.items()}
        message = wire.Call(self._numbers.request(), target, sent, named)
        return self._answer(record, message, name, args)

    def _answer(
        self, record: Record, message: wire.Request, name: str, tensors: tuple[Any, ...] = ()
    ) -> Any:
        limits = self._attempt.exercise.limits
        channel = self._open()
        self.records.append(record)
        try:
            reply = channel.request(message, limits.call_cpu, limits.call_wall)
        except Lost as lost:
            if lost.category == "timeout" and lost.reason != "budget":
                self._attempt.timed_out.add(name)
            self._workers.prepare()
            record.printed = channel.prints()
            record.failed = CallFailed(lost.category, message=lost.reason, function=name)
            raise record.failed from None
        record.printed = channel.prints()
        if not isinstance(reply, wire.Answer):
            record.failed = CallFailed("protocol", function=name)
            channel.close()
            raise record.failed
        handed_in = _refs(message)
        for tensor in reply.changed:
            if tensor.ref in handed_in:  # it may not speak of any other
                self._known(tensor, name)
        if reply.failure is not None:
            record.failed = _call_failed(reply.failure, name, self._attempt)
            raise record.failed
        decode = self._decode if isinstance(message, wire.Call) else self._gradients
        record.value = decode(reply.value, name)
        record.after = {i: t.array for i, t in enumerate(tensors) if isinstance(t, Tensor)}
        return record.value

    def _encode(self, thing: Any) -> wire.Value:
        match thing:
            case Tensor():
                return self._hand_in(thing)
            case Handle():
                return wire.Ref(thing.ref)
            case Sealed():
                thing._refuse()
            case np.ndarray():
                # NumPy's floats are double by habit, a learner's tensors are float32
                wanted = np.float32 if thing.dtype == np.float64 else thing.dtype
                return wire.NewTensor(0, from_numpy(thing.astype(wanted)), False)
            case list() | tuple():
                return wire.Sequence(
                    isinstance(thing, tuple), [self._encode(item) for item in thing]
                )
            case dict():
                return wire.Mapping([(self._encode(k), self._encode(v)) for k, v in thing.items()])
            case np.generic():
                return self._encode(thing.item())
            case None | bool() | int() | float() | str():
                return thing
        raise TypeError(f"a check cannot hand in {_kind(thing)}")

    def _hand_in(self, tensor: Tensor) -> wire.Value:
        if tensor.ref in self._tensors and (tensor.sent or tensor.ref > 0):
            return wire.Ref(tensor.ref)
        if tensor.ref > 0:  # its worker is gone: what it was lives on as an input
            tensor.ref = self._numbers.object()
            self._tensors[tensor.ref] = tensor
        tensor.sent = True
        return wire.NewTensor(tensor.ref, tensor.raw, tensor.requires_grad)

    def _decode(self, value: wire.Value, function: str) -> Any:
        match value:
            case wire.TensorValue():
                return self._known(value, function)
            case wire.Array():  # no function's answer: NumPy would compare it number by number
                raise CallFailed("protocol", message="a tensor without a name", function=function)
            case wire.Sequence():
                items = value.items
                if set(map(type, items)) != {float}:  # a thousand losses stay as they are
                    items = [self._decode(item, function) for item in items]
                return tuple(items) if value.is_tuple else items
            case wire.Mapping():
                return {self._key(k, function): self._decode(v, function) for k, v in value.items}
            case wire.Opaque():
                return Handle(value.ref, value.kind, function)
            case wire.Unsupported():
                return Sealed(value.reason, function)
        return value

    def _gradients(self, value: wire.Value, function: str) -> list[Any]:
        """Plain arrays, and None where there is no way back."""
        items = value.items if isinstance(value, wire.Sequence) else [value]
        return [
            to_numpy(item) if isinstance(item, wire.Array) else self._decode(item, function)
            for item in items
        ]

    def _key(self, value: wire.Value, function: str) -> Any:
        key = self._decode(value, function)
        return key if isinstance(key, str | int | float | None) else repr(key)

    def _known(self, value: wire.TensorValue, function: str) -> Tensor:
        tensor = self._tensors.get(value.ref)
        if value.ref < 0 and (tensor is None or not tensor.sent):
            told = "it answered with a tensor that it was never given"
            raise CallFailed("protocol", message=told, function=function)
        if tensor is None:
            tensor = self._tensors[value.ref] = Tensor(value)
        else:
            tensor.update(value)
        return tensor


def _refs(message: wire.Request) -> set[int]:
    """The tensors that a call hands in, by number."""
    if not isinstance(message, wire.Call):
        return set()
    values = (*message.args, *message.kwargs.values())
    return {value.ref for value in values if isinstance(value, wire.NewTensor | wire.Ref)}


def _now(thing: Any) -> Any:
    """An argument as it is at this moment: a tensor will change, its array is replaced."""
    return thing.array if isinstance(thing, Tensor) else thing


def _unreadable(failure: wire.Failure) -> bool:
    """Whether Python could not read the file, rather than run it."""
    return (
        failure.type == "SyntaxError"
        or "SyntaxError" in failure.bases
        or (failure.type in ("ValueError", "UnicodeDecodeError") and "null byte" in failure.message)
    )


def _call_failed(failure: wire.Failure, function: str, attempt: Attempt) -> CallFailed:
    known = {"error", "missing", "exited", "memory"}
    category: Any = failure.category if failure.category in known else "protocol"
    place = attempt.place(failure.line)
    return CallFailed(
        category,
        failure.type,
        failure.bases,
        failure.message,
        place.line,
        failure.source,
        function,
        place.cell,
    )


def _kind(thing: Any) -> str:
    return "None" if thing is None else type(thing).__name__
