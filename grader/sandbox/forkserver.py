"""The warm parent: torch imported once, one fork per worker.

It is exec'd with a clean environment and knows no secret, since a fork inherits all its memory. It
stays single-threaded: a fork beside OpenMP's threads leaves a child that hangs. The judge asks for
a worker (three descriptors come along: requests, replies, prints) and later asks to reap it; when
the judge is gone, everything that was forked goes, too.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
import sys

import msgspec

from grader.sandbox import confine
from grader.wire import LENGTH


class Fork(msgspec.Struct, tag="fork", frozen=True):
    """Fork a worker."""


class Reap(msgspec.Struct, tag="reap", frozen=True):
    """End a worker and everything it started."""

    pid: int


class Forked(msgspec.Struct, tag="forked", frozen=True):
    """The new worker's process id."""

    pid: int


class Reaped(msgspec.Struct, tag="reaped", frozen=True):
    """How it ended: wait status, CPU seconds, peak memory in bytes."""

    status: int
    cpu: float
    memory: int


class Ready(msgspec.Struct, tag="ready", frozen=True):
    """Said once, when torch is warm and the limits have been tried."""

    torch: str
    walls: confine.Walls


class Refused(msgspec.Struct, tag="refused", frozen=True):
    """Our fault, in words."""

    reason: str


Order = Fork | Reap
Report = Ready | Forked | Reaped | Refused
_orders = msgspec.msgpack.Decoder(Order)


def threads() -> int:
    """How many threads this process has, as the system counts them."""
    return len(os.listdir("/proc/self/task"))


class ForkServer:
    """Answers the judge's orders on one socket, one at a time."""

    def __init__(self, control: socket.socket, caps: confine.Caps) -> None:
        self.control = control
        self.limits = confine.Limits(caps)
        self.workers: set[int] = set()

    def run(self) -> None:
        """Serve until the judge hangs up; then end every worker."""
        try:
            from grader.sandbox.warm import warm

            torch = warm()
            gc.collect()
            gc.freeze()  # a worker's collector then leaves our pages shared
            self.say(Ready(torch, self.limits.probe()))
        except ImportError as error:
            self.say(Refused(f"torch cannot be imported: {error}"))
            return
        except BrokenPipeError:
            return  # the judge needed no worker after all
        try:
            while True:
                message, descriptors, _, _ = socket.recv_fds(self.control, 4096, 3)
                if not message:
                    return
                self.say(self.obey(_orders.decode(message[LENGTH.size :]), descriptors))
        finally:
            for pid in list(self.workers):
                self.reap(pid)

    def obey(self, order: Order, descriptors: list[int]) -> Report:
        if isinstance(order, Reap):
            return self.reap(order.pid)
        try:
            if threads() != 1:
                return Refused("the fork server has more than one thread")
            return Forked(self.fork(descriptors))
        except OSError as error:
            return Refused(f"no new worker: {error.strerror}")
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def fork(self, descriptors: list[int]) -> int:
        pid = os.fork()
        if pid == 0:
            status = 70
            try:
                become_worker(self.limits, *descriptors)
                status = 0
            finally:
                os._exit(status)
        self.workers.add(pid)
        return pid

    def reap(self, pid: int) -> Report:
        if pid not in self.workers:
            return Refused(f"no worker {pid}")
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _, status, usage = os.wait4(pid, 0)
        self.workers.discard(pid)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        self.end_orphans()
        return Reaped(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)

    def end_orphans(self) -> None:
        """Kill what a worker left behind: it was handed to us when its parent ended."""
        while orphans := children() - self.workers:
            for pid in orphans:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, 0)

    def say(self, report: Report) -> None:
        payload = msgspec.msgpack.encode(report)
        self.control.sendall(LENGTH.pack(len(payload)) + payload)


def children() -> set[int]:
    """The processes whose parent this one is."""
    with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:
        return {int(pid) for pid in file.read().split()}


def become_worker(limits: confine.Limits, requests: int, replies: int, output: int) -> None:
    """In the child: keep the three pipes and nothing else, take the limits, then serve."""
    from grader.sandbox import worker

    confine.new_session()
    confine.die_with_parent()
    worker.take_streams(output)
    limits.take()
    first, second = sorted((requests, replies))
    os.closerange(3, first)
    os.closerange(first + 1, second)
    os.closerange(second + 1, 4096)
    worker.serve(requests, replies)


def main() -> None:
    """Serve on the socket, under the caps, that the arguments name."""
    confine.new_session()
    confine.die_with_parent()
    confine.adopt_orphans()
    os.chdir("/")
    control = socket.socket(fileno=int(sys.argv[1]))
    ForkServer(control, msgspec.json.decode(sys.argv[2], type=confine.Caps)).run()
