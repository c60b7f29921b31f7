"""The judge's ends of a worker's three pipes: requests out; replies and prints in.

Two implementations of one small interface: `PolledPipes` where descriptors can be polled, and
`ThreadedPipes` where they cannot (Windows).
"""

from __future__ import annotations

import os
import queue
import select
import sys
import threading
import time
from typing import Protocol

from grader.wire import FRAME_CAP, LENGTH, WireError

KEEP = 64 * 1024  # bytes of prints kept between two requests
CHUNK = 1 << 20


class Inbox:
    """Bytes as they arrive, cut into frames; prints, kept up to a cap and counted in full."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._prints = bytearray()
        self.printed = 0  # bytes, over the worker's whole life

    def add_reply(self, data: bytes) -> None:
        self._bytes += data

    def add_print(self, data: bytes) -> None:
        self.printed += len(data)
        self._prints += data[: KEEP - len(self._prints)]

    def take_frame(self) -> bytes | None:
        """The next whole frame's payload; None while there is none."""
        if len(self._bytes) < LENGTH.size:
            return None
        (size,) = LENGTH.unpack_from(self._bytes)
        if size > FRAME_CAP:
            raise WireError(f"a frame of {size} bytes is too long")
        end = LENGTH.size + size
        if len(self._bytes) < end:
            return None
        payload = bytes(self._bytes[LENGTH.size : end])
        del self._bytes[:end]
        return payload

    def has_more(self) -> bool:
        """Whether bytes have come that nobody asked for."""
        return bool(self._bytes)

    def take_prints(self) -> str:
        text = self._prints.decode("utf-8", "replace")
        self._prints.clear()
        return text


class Pipes(Protocol):
    """What a channel needs of the three pipes."""

    inbox: Inbox

    def send(self, data: bytes) -> None:
        """Queue a request; it leaves while `receive` waits."""

    def receive(self, timeout: float) -> bytes | None:
        """The next frame; None when `timeout` seconds have passed; EOFError at the end."""

    def close(self) -> None:
        """Let go of all three."""


class PolledPipes:
    """POSIX: one thread, three non-blocking descriptors, `poll`."""

    def __init__(self, requests: int, replies: int, prints: int) -> None:
        self.inbox = Inbox()
        self._requests, self._replies, self._prints = requests, replies, prints
        self._outgoing = b""
        self._poll = select.poll()
        for descriptor in (requests, replies, prints):
            os.set_blocking(descriptor, False)
        self._poll.register(replies, select.POLLIN)
        self._poll.register(prints, select.POLLIN)

    def send(self, data: bytes) -> None:
        self._outgoing += data
        self._write()

    def receive(self, timeout: float) -> bytes | None:
        deadline = time.monotonic() + timeout
        while True:
            payload = self.inbox.take_frame()
            if payload is not None:
                self._drain()
                return payload
            left = deadline - time.monotonic()
            if left < 0:
                return None
            self._wait(left)

    def close(self) -> None:
        for descriptor in (self._requests, self._replies, self._prints):
            os.close(descriptor)

    def _wait(self, seconds: float) -> None:
        for descriptor, _ in self._poll.poll(int(seconds * 1000) + 1):
            if descriptor == self._replies:
                data = os.read(self._replies, CHUNK)
                if not data:
                    self._drain()
                    raise EOFError
                self.inbox.add_reply(data)
            elif descriptor == self._prints:
                self._drain()
            else:
                self._write()

    def _write(self) -> None:
        try:
            while self._outgoing:
                self._outgoing = self._outgoing[os.write(self._requests, self._outgoing) :]
        except BlockingIOError:
            self._poll.register(self._requests, select.POLLOUT)
            return
        except BrokenPipeError:
            self._outgoing = b""  # the end of the replies says so, too
        if self._requests is not None:
            with_suppressed_unregister(self._poll, self._requests)

    def _drain(self) -> None:
        try:
            data = os.read(self._prints, CHUNK)
        except BlockingIOError:
            return
        if data:
            self.inbox.add_print(data)
        else:
            with_suppressed_unregister(self._poll, self._prints)


def with_suppressed_unregister(poll: select.poll, descriptor: int) -> None:
    """Stop polling a descriptor, if it was polled."""
    try:
        poll.unregister(descriptor)
    except KeyError:
        return


class ThreadedPipes:
    """Anywhere: a thread for each pipe, and a queue."""

    def __init__(self, requests: int, replies: int, prints: int) -> None:
        self.inbox = Inbox()
        self._fds = (requests, replies, prints)
        self._arrived: queue.Queue[tuple[str, bytes]] = queue.Queue()
        self._outgoing: queue.Queue[bytes | None] = queue.Queue()
        for target in (self._write, self._read_replies, self._read_prints):
            threading.Thread(target=target, daemon=True).start()

    def send(self, data: bytes) -> None:
        self._outgoing.put(data)

    def receive(self, timeout: float) -> bytes | None:
        deadline = time.monotonic() + timeout
        while True:
            payload = self.inbox.take_frame()
            if payload is not None:
                self._settle()
                return payload
            try:
                kind, data = self._arrived.get(timeout=max(deadline - time.monotonic(), 0))
            except queue.Empty:
                return None
            self._sort(kind, data)

    def close(self) -> None:
        self._outgoing.put(None)

    def _settle(self) -> None:
        """Prints were written before the reply: give their thread a moment to bring them."""
        time.sleep(0.001)
        while not self._arrived.empty():
            self._sort(*self._arrived.get())

    def _sort(self, kind: str, data: bytes) -> None:
        if kind == "print":
            self.inbox.add_print(data)
        elif data:
            self.inbox.add_reply(data)
        else:
            raise EOFError

    def _read_replies(self) -> None:
        self._pump(self._fds[1], "reply")

    def _read_prints(self) -> None:
        self._pump(self._fds[2], "print")

    def _pump(self, descriptor: int, kind: str) -> None:
        data = b"-"
        while data:
            try:
                data = os.read(descriptor, 1 << 16)
            except OSError:
                data = b""
            if data or kind == "reply":
                self._arrived.put((kind, data))
        os.close(descriptor)

    def _write(self) -> None:
        while (data := self._outgoing.get()) is not None:
            try:
                while data:
                    data = data[os.write(self._fds[0], data) :]
            except OSError:
                break
        os.close(self._fds[0])


def open_pipes(requests: int, replies: int, prints: int) -> Pipes:
    """The implementation that this system can do."""
    if sys.platform == "win32":
        return ThreadedPipes(requests, replies, prints)
    return PolledPipes(requests, replies, prints)
