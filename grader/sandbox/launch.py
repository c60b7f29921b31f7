"""The judge's end: start workers, know how they are, take them down.

`ForkedWorkers` asks a warm fork server (Linux). `SpawnedWorkers` starts a plain process for each
worker, with a spare one warming up in the background, where fork is missing or unsafe.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import select
import signal
import site
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import msgspec

from grader.sandbox import cgroup, confine, forkserver
from grader.sandbox.pipes import Pipes, ThreadedPipes, open_pipes
from grader.sandbox.walls import Walls, plain_walls
from grader.wire import LENGTH

WARM_SECONDS = 180.0  # to import torch on a cold, slow disk
CAN_FORK = sys.platform == "linux"
PROCESS_CLOCK = 2  # CPUCLOCK_SCHED: with a pid, the clock of that whole process
_reports = msgspec.msgpack.Decoder(forkserver.Report)


class LaunchError(Exception):
    """No worker could be started: our fault or the machine's, never the student's."""


class Ended(msgspec.Struct, frozen=True):
    """How a worker ended: exit code, or minus the signal; CPU seconds; peak memory in bytes.

    `out_of_memory`: the system ended it, since all that it may have was used up.
    """

    code: int
    cpu: float
    memory: int
    out_of_memory: bool = False


class Worker(Protocol):
    """A running worker process."""

    pipes: Pipes

    def cpu(self) -> float:
        """CPU seconds so far; 0.0 where the system does not tell."""

    def alive(self) -> bool:
        """False once the process has ended, even if a child of it holds the pipes."""

    def end(self) -> Ended:
        """Kill it with everything it started, if it still runs, and say how it ended."""


class Workers(Protocol):
    """Where workers come from."""

    def walls(self) -> Walls:
        """Which limits hold here."""

    def start(self) -> Worker:
        """A new worker; LaunchError when there is none to be had."""

    def prepare(self) -> None:
        """A worker may be needed soon."""

    def close(self) -> None:
        """End everything that was started."""


def open_workers(caps: confine.Caps | None = None, *, fork: bool = CAN_FORK) -> Workers:
    """The kind that this system can do; LaunchError when torch is not installed."""
    if importlib.util.find_spec("torch") is None:
        raise LaunchError(
            "PyTorch is not installed here. "
            "Its own selector gives the command: pytorch.org/get-started/locally"
        )
    return (ForkedWorkers if fork else SpawnedWorkers)(caps or confine.Caps())


class Watched:
    """A process that somebody else will reap, seen from outside.

    Asks by descriptor and by clock: where /proc hides the processes of others from each other, a
    worker's entry there is hidden even from its owner.
    """

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._descriptor = -1
        self._ended: Callable[[float], object] | None = None
        with contextlib.suppress(OSError, AttributeError):  # no Linux, or an old one
            self._descriptor = os.pidfd_open(pid)
            poll = select.poll()
            poll.register(self._descriptor, select.POLLIN)
            self._ended = poll.poll

    def cpu(self) -> float:
        """CPU seconds so far; 0.0 where the system does not tell."""
        if not CAN_FORK:
            return 0.0
        try:
            return time.clock_gettime((~self.pid << 3) | PROCESS_CLOCK)
        except OSError:  # it has been reaped
            return 0.0

    def alive(self) -> bool:
        """False from the moment that it has ended, reaped or not."""
        if self._ended is not None:
            return not self._ended(0)
        fields = _stat(self.pid)
        return bool(fields) and fields[0] not in "ZX"

    def forget(self) -> None:
        """Let go of it."""
        if self._ended is not None:
            os.close(self._descriptor)
            self._ended = None


class ForkedWorker:
    """A child of the fork server."""

    def __init__(self, parent: ForkedWorkers, pid: int, pipes: Pipes) -> None:
        self.pipes = pipes
        self._parent, self._process = parent, Watched(pid)
        self._ended: Ended | None = None

    def cpu(self) -> float:
        return self._process.cpu()

    def alive(self) -> bool:
        return self._process.alive()

    def end(self) -> Ended:
        if self._ended is None:
            self.pipes.close()
            self._process.forget()
            self._ended = self._parent.reap(self._process.pid)
        return self._ended


class ForkedWorkers:
    """Workers from one warm fork server."""

    def __init__(self, caps: confine.Caps) -> None:
        self._ready: forkserver.Ready | None = None
        self._control, far = socket.socketpair()
        settings = msgspec.json.encode(caps).decode()
        with _told("no fork server can be started"), far, _closed_on_error(self._control):
            self._server = subprocess.Popen(
                _python("grader.sandbox.forkserver", str(far.fileno()), settings),
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[far.fileno()],
            )
        self._control.settimeout(WARM_SECONDS)

    def walls(self) -> Walls:
        return self._wait_ready().walls

    def start(self) -> ForkedWorker:
        self._wait_ready()
        with _told("no pipe can be made"):
            ours, theirs = _three_pipes()
        try:
            self._order(forkserver.Fork(), theirs)
            answer = self._hear()
            if not isinstance(answer, forkserver.Forked):
                raise LaunchError(getattr(answer, "reason", "the fork server is confused"))
        except LaunchError:
            _close(ours)
            raise
        finally:
            _close(theirs)
        return ForkedWorker(self, answer.pid, open_pipes(*ours))

    def prepare(self) -> None:
        """Nothing to do: a fork takes milliseconds."""

    def reap(self, pid: int) -> Ended:
        """End that worker; LaunchError when the fork server does not answer."""
        self._order(forkserver.Reap(pid), [])
        answer = self._hear()
        if not isinstance(answer, forkserver.Reaped):
            raise LaunchError(getattr(answer, "reason", "the fork server is confused"))
        code = os.waitstatus_to_exitcode(answer.status)
        return Ended(code, answer.cpu, answer.memory, answer.out_of_memory)

    def close(self) -> None:
        self._control.close()  # the fork server ends its workers, then itself
        try:
            self._server.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        cgroup.remove_stale()  # one that was killed has left its own

    def _wait_ready(self) -> forkserver.Ready:
        if self._ready is None:
            answer = self._hear()
            if not isinstance(answer, forkserver.Ready):
                raise LaunchError(getattr(answer, "reason", "the fork server is confused"))
            self._ready = answer
            self._control.settimeout(30)
        return self._ready

    def _order(self, order: forkserver.Order, descriptors: list[int]) -> None:
        payload = msgspec.msgpack.encode(order)
        with _told("the fork server has ended"):
            socket.send_fds(self._control, [LENGTH.pack(len(payload)) + payload], descriptors)

    def _hear(self) -> forkserver.Report:
        with _told("the fork server does not answer"):
            (size,) = LENGTH.unpack(self._exactly(LENGTH.size))
            report: forkserver.Report = _reports.decode(self._exactly(size))
            return report

    def _exactly(self, size: int) -> bytes:
        data = self._control.recv(size, socket.MSG_WAITALL)
        if len(data) < size:
            raise LaunchError("the fork server has ended: is torch installed in this Python?")
        return data


class SpawnedWorker:
    """A worker as a plain process: requests on 0, replies on 1, prints on 2."""

    def __init__(self, caps: confine.Caps) -> None:
        ours, theirs = _three_pipes()
        settings = msgspec.json.encode(caps).decode()
        options: dict[str, Any] = {"start_new_session": True} if os.name == "posix" else {}
        self._process = subprocess.Popen(
            _python("grader.sandbox.worker", settings),
            env=_environment(),
            stdin=theirs[0],
            stdout=theirs[1],
            stderr=theirs[2],
            **options,
        )
        _close(theirs)
        self._watched = Watched(self._process.pid)
        self.pipes: Pipes = ThreadedPipes(*ours)

    def cpu(self) -> float:
        return self._watched.cpu()

    def alive(self) -> bool:
        return self._process.poll() is None

    def end(self) -> Ended:
        if self.alive():
            self._kill()
        self._watched.forget()
        self.pipes.close()
        return Ended(self._process.wait(), 0.0, 0)

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()


class SpawnedWorkers:
    """Workers as plain processes; each imports torch again, so one is kept in reserve."""

    def __init__(self, caps: confine.Caps) -> None:
        self._caps = caps
        self._spare: SpawnedWorker | None = SpawnedWorker(caps)
        self._running: list[SpawnedWorker] = []

    def walls(self) -> Walls:
        return plain_walls()

    def start(self) -> SpawnedWorker:
        worker, self._spare = self._spare or SpawnedWorker(self._caps), None
        self._running.append(worker)
        return worker

    def prepare(self) -> None:
        """Start the spare one, unless there is one."""
        if self._spare is None:
            self._spare = SpawnedWorker(self._caps)

    def close(self) -> None:
        spare = [self._spare] if self._spare else []
        for worker in [*self._running, *spare]:
            worker.end()


def _three_pipes() -> tuple[list[int], list[int]]:
    """Requests, replies, prints: (the judge's ends, the worker's ends)."""
    requests, replies, prints = os.pipe(), os.pipe(), os.pipe()
    return [requests[1], replies[0], prints[0]], [requests[0], replies[1], prints[1]]


def _close(descriptors: list[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)


def _stat(pid: int) -> list[str]:
    """Fields of /proc/PID/stat from the state on; empty when there is no such process."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return []
    return text[text.rindex(")") + 2 :].split()


def _python(module: str, *arguments: str) -> list[str]:
    """A command that runs `module.main()` with nothing from where the judge stands.

    Not by -I: that would ignore the environment, which is all ours and fixes the hashes of texts.
    """
    ours = [str(Path(__file__).resolve().parents[2])]  # first: this kit, not another one
    users = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    path = f"sys.path[:] = {ours!r} + sys.path + {users!r}"
    code = f"import sys; {path}; from {module} import main; main()"
    return [sys.executable, "-P", "-s", "-X", "utf8", "-c", code, *arguments]


def _environment() -> dict[str, str]:
    """As little as Python and torch start with: no token, no path of the judge's."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if sys.platform == "win32" else ()
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    return environment | {
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",  # the same order of a set in every run
        "LANG": "C.UTF-8",
        # large pages for the warm parent's heap: a fork then copies a tenth of the page tables
        "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
    }


@contextlib.contextmanager
def _closed_on_error(ours: socket.socket) -> Any:
    try:
        yield
    except OSError:
        ours.close()
        raise


@contextlib.contextmanager
def _told(what: str) -> Any:
    try:
        yield
    except (OSError, msgspec.MsgspecError) as error:
        raise LaunchError(f"{what} ({error})") from None
