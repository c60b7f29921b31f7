"""What was asked of a submission's workers and what came back, so that checks can be judged again.

Requests are told apart by *owner*: the check, or the fixture, that makes them. Each owner numbers
its requests and objects by itself, so a check's calls are the same bytes whichever checks stand
beside it. When only the checks have changed, a check whose calls are the same is judged from the
transcript; one that asks for something else raises `CallsChanged` and has to be run.
"""

from __future__ import annotations

import contextlib
import hashlib
import zlib
from collections.abc import Iterator
from typing import Protocol

import msgspec

from grader import wire
from grader.report import Category
from grader.transport import Lost

LOAD = "load"
KEPT_CAP = 8 << 20  # bytes of a transcript, unpacked
OWNER_BITS, COUNT_BITS, OBJECT_BITS = 24, 16, wire.OBJECT_BITS


class CallsChanged(Exception):
    """A check asks for something that its transcript does not hold."""


class Exchange(msgspec.Struct, array_like=True, frozen=True):
    """One request, as a hash of its bytes, and what came of it: a reply, or how it was lost."""

    request: bytes
    reply: wire.Reply | None = None
    lost: Category = ""
    reason: str = ""
    printed: str = ""


Exchanges = dict[str, list[Exchange]]
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Exchanges)


class Numbers:
    """Numbers for requests and for a check's inputs; each owner has a range of its own."""

    def __init__(self) -> None:
        self.part = self.owner = ""
        self._ranges: dict[str, int] = {}
        self._requests: dict[str, int] = {}
        self._objects: dict[str, int] = {}

    @property
    def loading(self) -> str:
        """The owner of requests to load the file."""
        return f"{LOAD} {self.part}"

    def begin(self, part: str, check: str) -> None:
        """From now on that check is at work; `part` is public or hidden."""
        self.part, self.owner = part, f"{part} {check}"

    @contextlib.contextmanager
    def calls_of(self, fixture: str) -> Iterator[None]:
        """What is asked meanwhile is asked by that fixture, whichever check needed it first."""
        before, self.owner = self.owner, f"{self.part} {fixture}"
        try:
            yield
        finally:
            self.owner = before

    def request(self, *, load: bool = False) -> int:
        """The next request's number."""
        owner = self.loading if load else self.owner
        self._requests[owner] = self._requests.get(owner, 0) + 1
        return (self._range(owner) << COUNT_BITS) + self._requests[owner]

    def object(self) -> int:
        """The next number for an object of the check's own: negative."""
        self._objects[self.owner] = self._objects.get(self.owner, 0) + 1
        return -((self._range(self.owner) << COUNT_BITS) + self._objects[self.owner])

    def _range(self, owner: str) -> int:
        """A range by the owner's name; another one where two names would share it."""
        if owner not in self._ranges:
            wanted = zlib.crc32(owner.encode()) >> (32 - OWNER_BITS)
            while wanted in self._ranges.values():
                wanted = (wanted + 1) % (1 << OWNER_BITS)
            self._ranges[owner] = wanted
        return self._ranges[owner]


class Line(Protocol):
    """What a student object talks to: a worker, or what one said before."""

    @property
    def closed(self) -> bool:
        """Whether it has ended."""

    def request(self, message: wire.Request, cpu: float, wall: float) -> wire.Reply:
        """The reply; Lost when there is none."""

    def prints(self) -> str:
        """What was printed since the last time this was asked."""

    def close(self) -> None:
        """No more requests will come."""


class Recorded:
    """A worker's channel, with all that is said on it written down."""

    def __init__(self, channel: Line, exchanges: Exchanges, numbers: Numbers) -> None:
        self._channel, self._exchanges, self._numbers = channel, exchanges, numbers
        self._printed = ""

    @property
    def closed(self) -> bool:
        return self._channel.closed

    def request(self, message: wire.Request, cpu: float, wall: float) -> wire.Reply:
        kept = self._exchanges.setdefault(owner_of(message, self._numbers), [])
        asked = digest(message)
        try:
            reply = self._channel.request(message, cpu, wall)
        except Lost as lost:
            kept.append(Exchange(asked, None, lost.category, lost.reason, self._hear()))
            raise
        kept.append(Exchange(asked, reply, printed=self._hear()))
        return reply

    def prints(self) -> str:
        printed, self._printed = self._printed, ""
        return printed

    def close(self) -> None:
        self._channel.close()

    def _hear(self) -> str:
        printed = self._channel.prints()
        self._printed += printed
        return printed


class Replayed:
    """Answers from a transcript, as long as the requests are those that it holds."""

    def __init__(self, exchanges: Exchanges, used: dict[str, int], numbers: Numbers) -> None:
        self._exchanges, self._used, self._numbers = exchanges, used, numbers
        self._printed = ""
        self.closed = False

    def request(self, message: wire.Request, cpu: float, wall: float) -> wire.Reply:
        owner = owner_of(message, self._numbers)
        held = self._exchanges.get(owner, [])
        index = self._used.get(owner, 0)
        self._used[owner] = index + 1
        if index >= len(held) or held[index].request != digest(message):
            self._used.pop(owner)
            raise CallsChanged(owner)
        found = held[index]
        self._printed += found.printed
        if found.reply is None:
            self.close()
            raise Lost(found.lost, found.reason)
        return found.reply

    def prints(self) -> str:
        printed, self._printed = self._printed, ""
        return printed

    def close(self) -> None:
        self.closed = True


def owner_of(message: wire.Request, numbers: Numbers) -> str:
    """Whose request this is."""
    return numbers.loading if isinstance(message, wire.Load) else numbers.owner


def digest(message: wire.Request) -> bytes:
    """What tells one request from another: half a SHA-256 of its bytes."""
    return hashlib.sha256(wire.frame(message)).digest()[:16]


def merged(before: Exchanges, used: dict[str, int], now: Exchanges) -> Exchanges:
    """What a later run may answer from: the part that was used, and what was asked anew.

    Loading is kept as it was the first time, when the functions were compared with the stub's.
    """
    part = {owner: before[owner][:count] for owner, count in used.items() if owner in before}
    return part | {o: e for o, e in now.items() if o not in part or not o.startswith(LOAD)}


def pack(exchanges: Exchanges) -> bytes:
    """A transcript as bytes to keep; none when it is too long: its submission is then run again."""
    data = _encoder.encode(exchanges)
    return zlib.compress(data, 1) if len(data) <= KEPT_CAP else b""


def unpack(data: bytes) -> Exchanges:
    """A transcript from its bytes; empty when they are none of this version of the kit."""
    try:
        exchanges: Exchanges = _decoder.decode(zlib.decompressobj().decompress(data, KEPT_CAP))
        for reply in [e.reply for held in exchanges.values() for e in held if e.reply]:
            wire.check_reply(reply)
    except (zlib.error, msgspec.MsgspecError, UnicodeError, wire.WireError, RecursionError):
        return {}
    return exchanges
