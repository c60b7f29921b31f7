"""The warm parent: torch imported once, one fork per worker.

It is exec'd with a clean environment and knows no secret, since a fork inherits all its memory. It
stays single-threaded: a fork beside OpenMP's threads leaves a child that hangs. The judge asks for
a worker (three descriptors come along: requests, replies, prints) and later asks to reap it; when
the judge is gone, everything that was forked goes, too.

It stands inside the walls that its workers inherit. What it needs from outside (its list of
children and threads) it holds as an open descriptor.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
import time
from types import FrameType
from typing import TYPE_CHECKING

import msgspec

from grader.sandbox import confine, kernel, pages
from grader.sandbox.walls import Walls
from grader.wire import LENGTH

if TYPE_CHECKING:  # not every system that imports this has it
    from resource import struct_rusage

LAST_SECONDS = 60  # to end everything when the judge is gone
REAP_SECONDS = 10.0  # until a killed worker has ended; the kernel frees its memory before
TASKS = "/proc/self/task"
MANY = 48  # workers: as many as it takes until cheaper forks have paid for it


class Fork(msgspec.Struct, tag="fork", frozen=True):
    """Fork a worker."""


class Reap(msgspec.Struct, tag="reap", frozen=True):
    """End a worker and everything it started."""

    pid: int


class Forked(msgspec.Struct, tag="forked", frozen=True):
    """The new worker's process id."""

    pid: int


class Reaped(msgspec.Struct, tag="reaped", frozen=True):
    """How it ended: wait status, CPU seconds, peak memory in bytes, whether that was too much."""

    status: int
    cpu: float
    memory: int
    out_of_memory: bool = False


class Ready(msgspec.Struct, tag="ready", frozen=True):
    """Said once, when torch is warm and the limits have been tried."""

    torch: str
    walls: Walls


class Refused(msgspec.Struct, tag="refused", frozen=True):
    """Our fault, in words."""

    reason: str


Order = Fork | Reap
Report = Ready | Forked | Reaped | Refused
_orders = msgspec.msgpack.Decoder(Order)


class ForkServer:
    """Answers the judge's orders on one socket, one at a time."""

    def __init__(self, control: socket.socket, caps: confine.Caps) -> None:
        self.control = control
        self.limits = confine.Limits(caps)
        self.workers: set[int] = set()
        self._tasks = os.open(TASKS, os.O_RDONLY | os.O_DIRECTORY)
        self._killed = 0  # by a full cgroup
        self._forks = 0

    def run(self) -> None:
        """Serve until the judge hangs up; then end every worker."""
        try:
            self.say(self.get_ready())
            while True:
                message, descriptors, _, _ = socket.recv_fds(self.control, 4096, 3)
                if not message:
                    return
                self.say(self.obey(_orders.decode(message[LENGTH.size :]), descriptors))
                if self._forks == MANY:
                    self.join_pages()
        except (BrokenPipeError, ConnectionResetError):
            return  # the judge needed nothing more
        finally:
            self.end()

    def get_ready(self) -> Report:
        """Try the walls, warm torch, enter the walls that hold."""
        walls = self.limits.probe()  # first: forks of a small process cost less
        try:
            gc.disable()  # a quarter of the imports' time would go into looking for garbage
            from grader.sandbox.warm import warm

            torch = warm()
        except Exception as error:  # not there, broken, or in need of what this machine lacks
            return Refused(f"torch cannot be imported: {error}")
        # A worker's collector then leaves our pages shared. To look for garbage first would take
        # longer than all that it finds is worth.
        gc.freeze()
        gc.enable()
        try:
            self.limits.enter()
        except OSError as error:
            return Refused(f"a wall that held cannot be put up: {kernel.words(error)}")
        return Ready(torch, walls)

    def obey(self, order: Order, descriptors: list[int]) -> Report:
        if isinstance(order, Reap):
            return self.reap(order.pid)
        try:
            if self.threads() != 1:
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
        self._forks += 1
        return pid

    def join_pages(self) -> None:
        """Make forks cheaper: a quarter of a second, which some forty of them win back."""
        self._forks += 1
        with (
            contextlib.suppress(OSError),
            open(self.own("maps"), encoding="ascii", errors="replace") as maps,
        ):
            pages.join(list(maps))

    def reap(self, pid: int) -> Report:
        if pid not in self.workers:
            return Refused(f"no worker {pid}")
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        ended = wait_for(pid)
        if ended is None:
            return Refused(f"worker {pid} does not end")
        status, usage = ended
        self.workers.discard(pid)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        self.end_orphans()
        killed, self._killed = self._killed, self.limits.out_of_memory()
        cpu, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024
        return Reaped(status, cpu, memory, self._killed > killed)

    def end_orphans(self) -> None:
        """Kill what a worker left behind: it was handed to us when its parent ended."""
        while orphans := self.children() - self.workers - {self.limits.first}:
            for pid in orphans:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, 0)

    def end(self) -> None:
        """End all that was started, and leave nothing behind."""
        for pid in list(self.workers):
            self.reap(pid)
        self.limits.leave()

    def threads(self) -> int:
        """How many threads this process has, as the system counts them."""
        return len(os.listdir(self._tasks))

    def children(self) -> set[int]:
        """The processes whose parent this one is."""
        with open(self.own("children"), encoding="ascii") as stream:
            return {int(pid) for pid in stream.read().split()}

    def own(self, name: str) -> int:
        """A file of /proc on this process, opened: there may be no /proc in view."""
        return os.open(f"{os.getpid()}/{name}", os.O_RDONLY, dir_fd=self._tasks)

    def say(self, report: Report) -> None:
        payload = msgspec.msgpack.encode(report)
        self.control.sendall(LENGTH.pack(len(payload)) + payload)


def wait_for(pid: int) -> tuple[int, struct_rusage] | None:
    """Wait status and resources of a child that was killed; None when it does not end in time.

    One that a debugger holds does not, and neither does one that hangs in the kernel.
    """
    deadline = time.monotonic() + REAP_SECONDS
    with contextlib.suppress(OSError), os.fdopen(os.pidfd_open(pid)) as process:
        poll = select.poll()
        poll.register(process, select.POLLIN)
        poll.poll(REAP_SECONDS * 1000)
    while True:
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return status, usage
        if time.monotonic() > deadline:
            return None
        time.sleep(0.001)


def become_worker(limits: confine.Limits, requests: int, replies: int, output: int) -> None:
    """In the child: keep the three pipes and nothing else, take the limits, then serve."""
    from grader.sandbox import worker

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    confine.new_session()
    confine.die_with_parent()
    worker.take_streams(output)
    limits.take()
    first, second = sorted((requests, replies))
    os.closerange(3, first)
    os.closerange(first + 1, second)
    os.closerange(second + 1, 4096)
    worker.serve(requests, replies)


def watch_judge(control: socket.socket) -> None:
    """Hear of it when the judge's process ends, even if somebody else holds its end of the socket.

    The system tells when the thread ends that started us; the judge may have others. What follows
    is the same as when it hangs up, with a minute for it.
    """
    judge = os.getppid()

    def told(_number: int, _frame: FrameType | None) -> None:
        if os.getppid() != judge:
            signal.alarm(LAST_SECONDS)
            with contextlib.suppress(OSError):
                control.shutdown(socket.SHUT_RDWR)

    signal.signal(signal.SIGTERM, told)
    confine.die_with_parent(signal.SIGTERM)


def main() -> None:
    """Serve on the socket, under the caps, that the arguments name."""
    confine.new_session()
    control = socket.socket(fileno=int(sys.argv[1]))
    watch_judge(control)
    confine.adopt_orphans()
    os.chdir("/")
    ForkServer(control, msgspec.json.decode(sys.argv[2], type=confine.Caps)).run()
    os._exit(0)  # the judge waits, and to take torch apart would be a tenth of a second
