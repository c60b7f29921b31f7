"""What crosses between the command and a Dask worker: bytes, each a msgpack message of ours.

Nothing here is ever pickled or unpickled. What comes back is read under caps by `read`, whatever
the other side may be.
"""

from __future__ import annotations

import hashlib
from typing import Annotated

import msgspec
from msgspec import Meta

from grader.cluster.parcel import Parcel
from grader.orders import Options, Order
from grader.report import Versions

ANSWER_CAP = 256 << 20  # bytes of one answer: a chunk's reports and transcripts
TRANSCRIPTS_CAP = 128 << 20  # bytes of one answer's transcripts; the others stay away
REASON_CAP = 2_000  # characters
Line = Annotated[str, Meta(max_length=300)]
Seconds = Annotated[float, Meta(ge=0, le=1e6)]  # no infinity and no NaN: pieces are sized by it


class Setup(msgspec.Struct, tag="setup", frozen=True, forbid_unknown_fields=True):
    """What to judge by. Sent to each Dask worker once; chunks name it by its key."""

    exercise: Parcel
    options: Options


class Chunk(msgspec.Struct, tag="chunk", frozen=True, forbid_unknown_fields=True):
    """Some submissions to judge by the setup of that key."""

    setup: str
    orders: list[Order]


class Kit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What has to be the same on every machine of a run."""

    versions: Versions
    code: str  # hash of the kit's own files
    exercise: str  # hash of the exercise with its checks


class Facts(msgspec.Struct, tag="facts", frozen=True, forbid_unknown_fields=True):
    """What a Dask worker says of itself before it gets anything to judge."""

    kit: Kit
    tier: Line
    walls: Annotated[list[Line], Meta(max_length=100)]
    host: Line
    system: Line
    processors: Annotated[int, Meta(ge=0, le=1 << 16)]


class Judged(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """A report as JSON, its transcript, how many checks were run (none: it could not be judged)."""

    report: bytes
    transcript: bytes
    ran: int | None


class Graded(msgspec.Struct, tag="graded", frozen=True, forbid_unknown_fields=True):
    """A chunk's submissions in its order, and the seconds that a judge was busy with them."""

    results: list[Judged]
    seconds: Seconds


class Unknown(msgspec.Struct, tag="unknown", frozen=True, forbid_unknown_fields=True):
    """That setup is not here: the worker's process is another one than the one that was greeted."""


class Trouble(msgspec.Struct, tag="trouble", frozen=True, forbid_unknown_fields=True):
    """This worker cannot judge anybody, and why."""

    reason: str


Answer = Facts | Graded | Unknown | Trouble
_setups = msgspec.msgpack.Decoder(Setup)
_chunks = msgspec.msgpack.Decoder(Chunk)
_answers = msgspec.msgpack.Decoder(Answer)
write = msgspec.msgpack.Encoder().encode


class NoAnswer(Exception):
    """What came back is no message of ours; the text says in which way."""


def key_of(setup: bytes) -> str:
    """The name of a setup: a hash of its bytes."""
    return hashlib.sha256(setup).hexdigest()


def read_setup(data: bytes) -> Setup:
    """The command's setup; msgspec.MsgspecError when it is none of this version of the kit."""
    setup: Setup = _setups.decode(data)
    return setup


def read_chunk(data: bytes) -> Chunk:
    """The command's chunk; msgspec.MsgspecError when it is none of this version of the kit."""
    chunk: Chunk = _chunks.decode(data)
    return chunk


def read(data: object) -> Answer:
    """A Dask worker's answer; NoAnswer when it is none."""
    if not isinstance(data, bytes):
        raise NoAnswer(f"an answer of type {type(data).__name__}, not bytes")
    if len(data) > ANSWER_CAP:
        raise NoAnswer(f"an answer of {len(data) >> 20} MB")
    try:
        answer: Answer = _answers.decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, MemoryError) as error:
        raise NoAnswer(f"not an answer: {str(error)[:200]}") from None
    return answer
