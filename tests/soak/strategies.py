"""What hypothesis draws: messages that are legal, nearly legal, and anything but."""

from __future__ import annotations

import struct
from typing import Any

import msgspec
from hypothesis import strategies as st

from grader import wire

INTEGERS = st.integers(-(2**63), 2**64 - 1)
REFS = st.integers(-(2**40), 2**63 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = st.sampled_from(["double", "train", "", "__class__", "é", "x" * 300]) | TEXTS
SCALARS = st.none() | st.booleans() | INTEGERS | st.floats() | TEXTS
TAGS = ["array", "tensor", "new", "ref", "seq", "map", "opaque", "unsupported", "exec"]
SHAPES = st.lists(st.integers(0, 4), max_size=4).map(tuple)


@st.composite
def arrays(draw: st.DrawFn) -> wire.Array:
    """An array that fits its bytes."""
    dtype, shape = draw(st.sampled_from(sorted(wire.ITEM_SIZES))), draw(SHAPES)
    size = wire.ITEM_SIZES[dtype]
    for length in shape:
        size *= length
    seed = draw(st.binary(min_size=1, max_size=16))
    return wire.Array(dtype, shape, (seed * size)[:size])


tensors = st.builds(
    wire.TensorValue, REFS, arrays(), st.booleans(), st.booleans(), st.none() | arrays()
)


def _containers(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(wire.Sequence, st.booleans(), st.lists(inside, max_size=4)) | st.builds(
        wire.Mapping, st.lists(st.tuples(inside, inside), max_size=3)
    )


values = st.recursive(
    SCALARS
    | arrays()
    | tensors
    | st.builds(wire.Opaque, REFS, TEXTS)
    | st.builds(wire.Unsupported, TEXTS),
    _containers,
    max_leaves=8,
)
"""All that a worker may send."""

handed_in = st.recursive(
    SCALARS | st.builds(wire.NewTensor, REFS, arrays(), st.booleans()) | st.builds(wire.Ref, REFS),
    _containers,
    max_leaves=8,
)
"""All that a judge may send."""

failures = st.builds(
    wire.Failure,
    st.sampled_from(["error", "missing", "exited", "memory", "timeout", "crashed", "x"]),
    st.sampled_from(["ValueError", "SyntaxError", "NotImplementedError", ""]) | TEXTS,
    st.lists(TEXTS, max_size=3),
    TEXTS,
    INTEGERS,
    TEXTS,
)
loads = st.builds(
    wire.Loaded,
    INTEGERS,
    st.dictionaries(NAMES, st.builds(wire.Function, INTEGERS, st.booleans()), max_size=3),
    st.none() | failures,
)
answers = st.builds(
    wire.Answer, INTEGERS, values, st.lists(tensors, max_size=2), st.none() | failures
)
replies = loads | answers
requests = (
    st.builds(wire.Load, INTEGERS, st.binary(max_size=50), TEXTS, st.binary(max_size=20), INTEGERS)
    | st.builds(
        wire.Call,
        INTEGERS,
        NAMES | st.builds(wire.Ref, REFS),
        st.lists(handed_in, max_size=3),
        st.dictionaries(NAMES, handed_in, max_size=2),
    )
    | st.builds(wire.Gradients, INTEGERS, REFS, st.lists(REFS, max_size=3))
)


def payload(message: Any) -> bytes:
    """A message without the length before it."""
    return wire.frame(message)[wire.LENGTH.size :]


# What only looks like a message.

_sizes = st.integers(-3, 5) | st.sampled_from([2**31, 2**32, 2**62, 2**63 - 1, -(2**63)])
_lies = st.recursive(
    SCALARS
    | st.binary(max_size=12)
    | st.tuples(st.just("ref"), REFS).map(list)
    | st.tuples(
        st.just("array"),
        st.sampled_from([*sorted(wire.ITEM_SIZES), "object", ">f8", ""]),
        st.lists(_sizes, max_size=4),
        st.binary(max_size=16),
    ).map(list),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(TEXTS, inside, max_size=3)
        | st.tuples(st.sampled_from(TAGS), inside).map(list)
        | st.tuples(st.sampled_from(TAGS), inside, inside).map(list)
        | st.tuples(st.just("seq"), st.booleans(), st.lists(inside, max_size=4)).map(list)
        | st.tuples(st.just("map"), st.lists(st.lists(inside, max_size=3), max_size=3)).map(list)
    ),
    max_leaves=10,
)


@st.composite
def shaped(draw: st.DrawFn) -> bytes:
    """A message's fields, each of which may be anything."""
    kind = draw(st.sampled_from(["answer", "loaded", "call", "load", "gradients", "exec"]))
    fields: dict[str, Any] = {"type": kind, "id": draw(INTEGERS | _lies)}
    names = {
        "answer": ["value", "changed", "failure"],
        "loaded": ["functions", "failure"],
        "call": ["function", "args", "kwargs"],
        "gradients": ["output", "inputs"],
    }.get(kind, ["source", "filename"])
    legal = {"changed": [], "failure": None, "functions": {}, "args": [], "kwargs": {}}
    for name in names:
        fields[name] = draw(_lies | st.just(legal.get(name)))
    return msgspec.msgpack.encode(fields)


@st.composite
def damaged(draw: st.DrawFn, messages: st.SearchStrategy[Any]) -> bytes:
    """A legal message with bytes changed, cut out, put in, or said twice."""
    data = bytearray(payload(draw(messages)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        to = draw(st.integers(at, min(len(data), at + 8)))
        match draw(st.sampled_from(["change", "cut", "put", "twice", "length"])):
            case "change":
                data[at : at + 1] = draw(st.binary(min_size=1, max_size=1))
            case "cut":
                del data[at:to]
            case "put":
                data[at:at] = draw(st.binary(max_size=6))
            case "twice":
                data[at:at] = data[at:to]
            case "length":  # a head that announces more than there is
                head = draw(st.sampled_from([0xDD, 0xDF, 0xC6, 0xDB, 0xC9]))
                data[at : at + 1] = bytes([head]) + struct.pack(
                    ">I", draw(st.integers(0, 2**32 - 1))
                )
    return bytes(data)


@st.composite
def nested(draw: st.DrawFn) -> bytes:
    """Containers in containers, to any depth."""
    depth = draw(st.sampled_from([1, 15, 16, 17, 200, 5_000, 100_000]))
    head = draw(
        st.sampled_from([b"\x93\xa3seq\xc2\x91", b"\x91", b"\x81\xa1a", b"\x92\xa3map\x91\x92\xc0"])
    )
    whole = payload(wire.Answer(1, None, [], None))
    return whole.replace(b"\xa5value\xc0", b"\xa5value" + head * depth + b"\xc0")
