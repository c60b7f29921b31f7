"""What may cross between judge and worker: frames, and a closed set of values.

A frame is four bytes of length and one msgpack message. Containers, tensors and everything else
that is not a plain number or text travel as tagged records, so that nothing is ever unpickled and
no name from the other side is ever looked up. Both sides import this module; it imports neither
torch nor anything else of ours.
"""

from __future__ import annotations

import math
import os
import struct
from collections.abc import Callable
from typing import TypeVar

import msgspec

FRAME_CAP = 64 * 1024 * 1024  # bytes; a longer frame is nonsense, not data
DEPTH_CAP = 16  # containers within containers
TEXT_CAP = 200_000  # characters of one string
OBJECT_CAP = 1 << 19  # numbers, texts, containers in one message: each takes up to 100 bytes here
ELEMENT_CAP = 4_000_000  # numbers in one array
NAME_CAP = 4_000  # characters of a name, a reason, an exception's text
NUMBER_CAP = 1 << 40  # numbers that a shape may speak of, empty sizes left out
DIMENSION_CAP = 16
OBJECT_BITS = 20  # of a number that the worker gives: above them stands the request's
LENGTH = struct.Struct(">I")

ITEM_SIZES = {
    "bool": 1, "uint8": 1, "int8": 1, "int16": 2, "int32": 4, "int64": 8,
    "float16": 2, "bfloat16": 2, "float32": 4, "float64": 8, "complex64": 8, "complex128": 16,
}  # fmt: skip

# msgpack: how many bytes an object's head takes, short contents included; and how many of them,
# after the first, say the length of longer contents.
HEADS = bytes([1] * 0xA0 + [1 + size for size in range(32)]) + bytes([
    1, 1, 1, 1, 2, 3, 5, 3, 4, 6, 5, 9, 2, 3, 5, 9, 2, 3, 5, 9, 3, 4, 6, 10, 18, 2, 3, 5,
    3, 5, 3, 5, *[1] * 32,
])  # fmt: skip
LENGTHS = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xC7: 1, 0xC8: 2, 0xC9: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
LONG_TEXT = 0xDB


class WireError(Exception):
    """The other side wrote something that is not a frame, a message or a value."""


class Array(msgspec.Struct, tag="array", array_like=True, frozen=True, forbid_unknown_fields=True):
    """Numbers as raw bytes in C order, with their dtype (torch's name) and shape."""

    dtype: str
    shape: tuple[int, ...]
    data: bytes


class TensorValue(
    msgspec.Struct, tag="tensor", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """A tensor that lives in the worker as `ref`; the flags are the worker's claims."""

    ref: int
    value: Array
    requires_grad: bool
    is_leaf: bool
    grad: Array | None


class NewTensor(
    msgspec.Struct, tag="new", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """Asks the worker to make a tensor and to remember it as `ref` (0: not at all)."""

    ref: int
    value: Array
    requires_grad: bool


class Ref(msgspec.Struct, tag="ref", array_like=True, frozen=True, forbid_unknown_fields=True):
    """An object that the worker knows from before."""

    ref: int


class Sequence(msgspec.Struct, tag="seq", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A list, or a tuple."""

    is_tuple: bool
    items: list[Value]


class Mapping(msgspec.Struct, tag="map", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A dict, as pairs."""

    items: list[tuple[Value, Value]]


class Opaque(
    msgspec.Struct, tag="opaque", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """Any other object: it stays in the worker, only its type's name crosses."""

    ref: int
    kind: str


class Unsupported(
    msgspec.Struct, tag="unsupported", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """A value that cannot cross, and why (`a sparse tensor`)."""

    reason: str


Value = (
    None | bool | int | float | str
    | Array | TensorValue | NewTensor | Ref | Sequence | Mapping | Opaque | Unsupported
)  # fmt: skip


class Load(msgspec.Struct, tag="load", frozen=True, forbid_unknown_fields=True):
    """Decode, compile and run a submission; compare its functions with the stub's, if given.

    `right` is source whose functions `names` then take the place of the submission's own. A source
    whose file is a notebook's is its code cells (`intake/notebook.py`); of it, what `wanted` needs
    is run.
    """

    id: int
    source: bytes
    filename: str
    stub: bytes
    seed: int
    right: bytes = b""
    names: list[str] = []
    wanted: list[str] = []


class Call(msgspec.Struct, tag="call", frozen=True, forbid_unknown_fields=True):
    """Call a function by name, or a remembered object."""

    id: int
    function: str | Ref
    args: list[Value]
    kwargs: dict[str, Value]


class Gradients(msgspec.Struct, tag="gradients", frozen=True, forbid_unknown_fields=True):
    """Differentiate the sum of `output` with respect to each input."""

    id: int
    output: int
    inputs: list[int]


Request = Load | Call | Gradients


class Failure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An exception, told: names of its type and bases, text, the student's line (0: none).

    `function` is the innermost of the student's functions that it passed.
    """

    category: str
    type: str
    bases: list[str]
    message: str
    line: int
    source: str
    function: str = ""


class Function(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A function of the submission: where it is, and whether it still is the stub's."""

    line: int  # of its TODO, else of its `def`
    unwritten: bool


class Notebook(msgspec.Struct, forbid_unknown_fields=True):
    """What is to be said of a notebook. Cells are counted from 1, and lines within a cell.

    `starts`: (first line in all code, cell) of each code cell. `magics`: (cell, line) of what was
    taken out. `foreign`: cells of another language. `unread`: (cell, line, why) of cells that are
    no Python. `repeated`: (function, cell that counts). `left_out`: statements that were not run.
    """

    starts: list[tuple[int, int]] = []
    magics: list[tuple[int, int]] = []
    foreign: list[int] = []
    unread: list[tuple[int, int, str]] = []
    repeated: list[tuple[str, int]] = []
    left_out: int = 0


class Loaded(msgspec.Struct, tag="loaded", frozen=True, forbid_unknown_fields=True):
    """Answers `Load`: what is there, and what stopped the file, if anything did."""

    id: int
    functions: dict[str, Function]
    failure: Failure | None
    notebook: Notebook | None = None


class Answer(msgspec.Struct, tag="answer", frozen=True, forbid_unknown_fields=True):
    """Answers a call: its value or its failure, and the tensors handed in as they are now."""

    id: int
    value: Value
    changed: list[TensorValue]
    failure: Failure | None


Reply = Loaded | Answer

_encoder = msgspec.msgpack.Encoder()
_requests = msgspec.msgpack.Decoder(Request)
_replies = msgspec.msgpack.Decoder(Reply)
T = TypeVar("T")


def frame(message: Request | Reply) -> bytes:
    """A message as the bytes that cross; WireError when it is longer than FRAME_CAP."""
    payload = _encoder.encode(message)
    if len(payload) > FRAME_CAP:
        raise WireError(f"a message of {len(payload)} bytes is too long")
    return LENGTH.pack(len(payload)) + payload


def decode_request(payload: bytes) -> Request:
    """The judge's message; WireError when it is none."""
    request: Request = _decode(_requests.decode, payload)
    return request


def decode_reply(payload: bytes) -> Reply:
    """The worker's message, every array in it checked; WireError when it is none."""
    _count(payload)
    reply: Reply = _decode(_replies.decode, payload)
    check_reply(reply)
    return reply


def check_reply(reply: Reply) -> None:
    """Raise WireError unless every name, text and array of a reply is within its caps."""
    _check_failure(reply.failure)
    if isinstance(reply, Loaded) and any(len(name) > NAME_CAP for name in reply.functions):
        raise WireError("a name is too long")
    if isinstance(reply, Loaded) and reply.notebook is not None:
        _check_notebook(reply.notebook)
    if isinstance(reply, Answer):
        check(reply.value)
        for tensor in reply.changed:
            check(tensor)


def _decode(decode: Callable[[bytes], T], payload: bytes) -> T:
    try:
        return decode(payload)
    except (msgspec.MsgspecError, RecursionError, ValueError, MemoryError) as error:
        raise WireError(f"not a message: {str(error)[:200]}") from None


def _count(payload: bytes) -> None:
    """Raise WireError when a message holds more than OBJECT_CAP objects, before any is made."""
    if len(payload) <= OBJECT_CAP:  # an object takes a byte at least
        return
    at = 0
    for _ in range(OBJECT_CAP):
        if at >= len(payload):
            return
        head = payload[at]
        if head in LENGTHS:
            size = int.from_bytes(payload[at + 1 : at + 1 + LENGTHS[head]])
            if head == LONG_TEXT and size > 4 * TEXT_CAP:
                raise WireError("a text is too long")
            at += size
        at += HEADS[head]
    raise WireError(f"more than {OBJECT_CAP} objects in one message")


def check(value: Value, depth: int = 0) -> None:
    """Raise WireError unless each array fits its bytes and nothing is nested too deeply."""
    if depth > DEPTH_CAP:
        raise WireError("a value is nested too deeply")
    match value:
        case Array():
            _check_array(value)
        case TensorValue():
            _check_array(value.value)
            if value.grad is not None:
                _check_array(value.grad)
        case Sequence() if set(map(type, value.items)) == {float}:  # a thousand losses
            return
        case Sequence():
            for item in value.items:
                check(item, depth + 1)
        case Mapping():
            for key, item in value.items:
                check(key, depth + 1)
                check(item, depth + 1)
        case NewTensor() | Ref():
            raise WireError("only the judge hands in tensors")
        case str() if len(value) > TEXT_CAP:
            raise WireError("a text is too long")
        case Opaque() if len(value.kind) > NAME_CAP:
            raise WireError("a type's name is too long")
        case Unsupported() if len(value.reason) > NAME_CAP:
            raise WireError("a reason is too long")


def _check_notebook(notebook: Notebook) -> None:
    texts = [why for _, _, why in notebook.unread] + [name for name, _ in notebook.repeated]
    if any(len(text) > NAME_CAP for text in texts):
        raise WireError("what is said of a notebook is too long")


def _check_failure(failure: Failure | None) -> None:
    if failure is None:
        return
    texts = [failure.category, failure.type, failure.message, failure.source,
             failure.function, *failure.bases]  # fmt: skip
    if len(texts) > 100 or any(len(text) > NAME_CAP for text in texts):
        raise WireError("an exception's texts are too long")


def _check_array(array: Array) -> None:
    if array.dtype not in ITEM_SIZES:
        raise WireError(f"no such dtype: {array.dtype[:40]!r}")
    if len(array.shape) > DIMENSION_CAP or any(size < 0 for size in array.shape):
        raise WireError(f"no such shape: {array.shape[:40]!r}")
    if math.prod(size or 1 for size in array.shape) > NUMBER_CAP:
        raise WireError("a shape is too large")
    if math.prod(array.shape) > ELEMENT_CAP:
        raise WireError("an array holds too many numbers")
    if math.prod(array.shape) * ITEM_SIZES[array.dtype] != len(array.data):
        raise WireError(f"{len(array.data)} bytes cannot be {array.dtype} {array.shape}")


def write_all(fd: int, data: bytes) -> None:
    """Write every byte to a blocking descriptor."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def read_exactly(fd: int, size: int) -> bytes:
    """Read `size` bytes from a blocking descriptor; EOFError when it ends before."""
    parts = []
    while size:
        part = os.read(fd, min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def read_frame(fd: int) -> bytes:
    """The payload of the next frame; EOFError at the end, WireError when it is too long."""
    (size,) = LENGTH.unpack(read_exactly(fd, LENGTH.size))
    if size > FRAME_CAP:
        raise WireError(f"a frame of {size} bytes is too long")
    return read_exactly(fd, size)
