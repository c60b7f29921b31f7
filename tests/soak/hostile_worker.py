"""A worker that is no process: it answers as it was told to, legally or not.

A judge cannot tell it from a real one. So what a real one could do by writing to its pipes is
tried here thousands of times a minute.
"""

from __future__ import annotations

import itertools
import types
from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import strategies as st

from grader import wire
from grader.sandbox.launch import Ended
from grader.sandbox.pipes import Inbox
from tests.soak.strategies import TEXTS, arrays, failures, loads, replies, shaped, values

GREETING = wire.frame(wire.Loaded(0, {}, None))
NEAR = 4
Answering = Callable[[wire.Request], bytes | None]


class Action(msgspec.Struct):
    """What the worker does with one request; `kind` says which of the fields count."""

    kind: str
    value: Any = None
    failure: wire.Failure | None = None
    changed: list[tuple[int, wire.Array]] = []  # which of the judge's own tensors, and as what
    raw: bytes = b""
    prints: bytes = b""
    code: int = 0


class Script:
    """Answers request after request by a list of actions, over all workers of a submission."""

    def __init__(self, actions: list[Action]) -> None:
        self._actions = itertools.cycle(actions)
        self._given = 0  # the last of the judge's own tensors that came along
        self._written: dict[bytes, list[bytes | None]] = {}

    def __call__(self, request: wire.Request) -> bytes | None:
        """The bytes to write; None when the worker ends instead."""
        self._given = min(handed_in(request), default=self._given)
        written = self.bytes_for(next(self._actions), request)
        self._written.setdefault(wire.frame(request), []).append(written)
        return written

    def honest(self) -> Answering:
        """A process that returns the same values, and changes only what it was handed."""
        written = {asked: list(answers) for asked, answers in self._written.items()}
        known: set[int] = set()

        def answering(request: wire.Request) -> bytes | None:
            known.update(handed_in(request))
            answers = written.get(wire.frame(request))
            return believable(answers.pop(0), request, known) if answers else None

        return answering

    def bytes_for(self, action: Action, request: wire.Request) -> bytes | None:
        answer = self.legal(action, request)
        match action.kind:
            case "end":
                return None
            case "raw":
                return action.raw
            case "frame":
                return wire.LENGTH.pack(len(action.raw)) + action.raw
            case "half":
                return wire.frame(answer)[:-1]
            case "twice":
                return wire.frame(answer) * 2
            case "other id":
                return wire.frame(msgspec.structs.replace(answer, id=answer.id + 1))
            case "other kind":
                return wire.frame(action.value)
        return wire.frame(answer)

    def legal(self, action: Action, request: wire.Request) -> wire.Reply:
        """The answer that belongs to the request; what is in it may still be a lie."""
        if isinstance(request, wire.Load):
            functions = {"double": wire.Function(1, False), "helper": wire.Function(2, False)}
            return wire.Loaded(request.id, functions, None)
        changed = [
            wire.TensorValue(self._given + near, array, True, True, None)
            for near, array in action.changed
        ]
        return wire.Answer(request.id, self.aimed(action.value), changed, action.failure)

    def aimed(self, value: Any) -> Any:
        """A small number of a tensor means: near the last one that the judge handed in."""
        if isinstance(value, wire.TensorValue) and abs(value.ref) < NEAR:
            return msgspec.structs.replace(value, ref=self._given + value.ref)
        return value


def handed_in(request: wire.Request) -> list[int]:
    """The numbers of the judge's own tensors that come along with a request."""
    if not isinstance(request, wire.Call):
        return []
    things = [*request.args, *request.kwargs.values()]
    return [t.ref for t in things if isinstance(t, wire.NewTensor | wire.Ref) and t.ref < 0]


def believable(written: bytes | None, request: wire.Request, known: set[int]) -> bytes | None:
    """The same answer without what an honest process could not have said."""
    try:
        reply = wire.decode_reply((written or b"")[wire.LENGTH.size :])
    except wire.WireError:
        return written
    if not isinstance(reply, wire.Answer):
        return written
    things = [*request.args, *request.kwargs.values()] if isinstance(request, wire.Call) else []
    here = {thing.ref for thing in things if isinstance(thing, wire.NewTensor | wire.Ref)}
    changed = [tensor for tensor in reply.changed if tensor.ref in here]
    value = _own(reply.value, known)
    return wire.frame(msgspec.structs.replace(reply, value=value, changed=changed))


def _own(value: Any, known: set[int]) -> Any:
    """The judge's tensors that it never handed in cannot be returned; another one can."""
    match value:
        case wire.TensorValue() if value.ref <= 0 and value.ref not in known:
            return msgspec.structs.replace(value, ref=2**50 - value.ref % 2**40)
        case wire.Sequence():
            return wire.Sequence(value.is_tuple, [_own(item, known) for item in value.items])
        case wire.Mapping():
            return wire.Mapping([(_own(k, known), _own(v, known)) for k, v in value.items])
    return value


class FakePipes:
    """The judge's ends of pipes that lead nowhere."""

    def __init__(self, answering: Answering) -> None:
        self.inbox = Inbox()
        self.ended = False
        self._answering = answering
        self.inbox.add_reply(GREETING)

    def send(self, data: bytes) -> None:
        if self.ended:
            return
        written = self._answering(wire.decode_request(data[wire.LENGTH.size :]))
        self.ended = written is None
        self.inbox.add_reply(written or b"")

    def receive(self, timeout: float) -> bytes | None:
        payload = self.inbox.take_frame()
        if payload is None and self.ended:
            raise EOFError
        return payload

    def close(self) -> None:
        self.ended = True


class FakeWorker:
    """A process as the judge sees it; one that has nothing more to say has ended."""

    def __init__(self, answering: Answering) -> None:
        self.pipes = FakePipes(answering)

    def cpu(self) -> float:
        return 0.0

    def alive(self) -> bool:
        return False

    def end(self) -> Ended:
        return Ended(0, 0.0, 0)


class FakeWorkers:
    """Where fake workers come from; `answering` may be changed between two submissions."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering

    def walls(self) -> Any:
        return types.SimpleNamespace(tier="D", held=[])

    def start(self) -> FakeWorker:
        return FakeWorker(lambda request: self.answering(request))

    def prepare(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing was started."""


def actions(right: st.SearchStrategy[Any]) -> st.SearchStrategy[Action]:
    """What a hostile worker may do; `right` draws answers that some check wants."""
    two = st.just(wire.Array("float32", (2,), bytes.fromhex("0000004000008040")))  # [2, 4]
    changed = st.lists(st.tuples(st.integers(-3, 3), arrays() | two), max_size=2)
    reply = st.builds(
        Action, kind=st.just("reply"), value=right | values, changed=changed,
        failure=st.none() | failures,
    )  # fmt: skip
    passing = st.builds(Action, kind=st.just("reply"), value=right, changed=changed)
    odd = st.builds(
        Action, kind=st.sampled_from(["half", "twice", "other id", "end"]), value=right | values
    )
    other = st.builds(Action, kind=st.just("other kind"), value=replies | loads)
    raw = st.builds(
        Action, kind=st.sampled_from(["raw", "frame"]), raw=st.binary(max_size=40) | shaped()
    )
    return (
        passing
        | reply
        | reply
        | odd
        | other
        | raw
        | st.builds(Action, kind=st.just("reply"), value=TEXTS)
    )
