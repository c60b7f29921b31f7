"""`warm-kernel`: a Jupyter kernel provisioner whose Python kernels are forked, torch imported.

nbgrader, nbclient and Jupyter know nothing of it. Whoever sets
`JUPYTER_DEFAULT_PROVISIONER_NAME=warm-kernel` gets it for every kernel whose specification names no
provisioner. It is Jupyter's own local provisioner in all but the start, and where a fork cannot
stand in for the start that was asked for, the start is Jupyter's own, too.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

NAME = "warm-kernel"
READY_SECONDS = 120.0  # until torch is imported, on a slow disk
END_SECONDS = 5.0  # for the warm process to end its kernels and itself
FAREWELL_SECONDS = 0.5  # that a kernel has to end by itself before Jupyter's own clock starts
LISTENING_SECONDS = 0.5  # that are waited at most until a kernel listens; one tenth is the rule
CAN_FORK = sys.platform == "linux"  # a forked torch is safe there
# read when a program or a library starts: a fork could not follow them
EARLY = ("PYTHON", "LD_", "OMP_", "MKL_", "KMP_", "GOMP_", "OPENBLAS_", "TORCH", "CUDA", "ATEN_")
FLAGS = {"-Xfrozen_modules=off"}  # of a kernel's command, of no account to a fork
SERVER = [sys.executable, "-P", "-m", "grader.nbgrader.kernel_server"]


class NoServer(Exception):
    """The warm parent cannot be used; a kernel has to be started as ever."""


class Server:
    """The warm parent, as who asks it for kernels sees it. Safe to use from several threads."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.early = early(environment)
        self.ended: dict[int, int] = {}  # exit codes by pid, of kernels that nobody asked for yet
        self.gone = False
        self._heard = b""
        self._lock = threading.Lock()
        ours, theirs = socket.socketpair()
        self._socket = ours
        with theirs:
            self._process = subprocess.Popen(
                [*SERVER, str(theirs.fileno())],
                env=environment,
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    def start(self, argv: list[str], environment: dict[str, str], folder: str) -> int:
        """The pid of a new kernel; NoServer when none comes within READY_SECONDS."""
        request = {"argv": argv, "env": environment, "cwd": folder}
        with self._lock:
            try:
                self._socket.sendall(json.dumps(request).encode() + b"\n")
            except OSError:
                self.gone = True
            deadline = time.monotonic() + READY_SECONDS
            while not self.gone and time.monotonic() < deadline:
                for message in self._hear(deadline - time.monotonic()):
                    if "started" in message:
                        return message["started"]
        self.close()
        raise NoServer

    def code(self, pid: int) -> int | None:
        """How a kernel ended: its exit code, or less than 0 its signal; None while it runs."""
        with self._lock:
            self._hear(0)
            if pid not in self.ended and self.gone and not _runs(pid):
                self.ended[pid] = -signal.SIGKILL  # nobody is left who could tell
            return self.ended.get(pid)

    def close(self) -> None:
        """End the parent and every kernel that it still has."""
        self.gone = True
        self._socket.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(END_SECONDS)
            return
        self._process.kill()
        self._process.wait()

    def _hear(self, seconds: float) -> list[dict[str, int]]:
        """The messages that come within that time; how kernels ended is noted down."""
        messages: list[dict[str, int]] = []
        if self.gone or not select.select([self._socket], [], [], max(seconds, 0))[0]:
            return messages
        try:
            data = self._socket.recv(65536)
        except OSError:
            data = b""
        self.gone = not data
        self._heard += data
        while b"\n" in self._heard:
            line, _, self._heard = self._heard.partition(b"\n")
            messages.append(json.loads(line))
        self.ended |= {told["ended"]: told["code"] for told in messages if "ended" in told}
        return messages


class ForkedKernel:
    """A kernel as `subprocess.Popen` would show it, for as much as the local provisioner asks."""

    stdin = stdout = stderr = None

    def __init__(self, server: Server, pid: int) -> None:
        self._server, self.pid = server, pid

    def poll(self) -> int | None:
        return self._server.code(self.pid)

    def wait(self) -> int:
        while (code := self.poll()) is None:
            time.sleep(0.02)
        return code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)


class WarmProvisioner(LocalProvisioner):
    """Forks Python kernels of this very interpreter; starts all others as ever."""

    _server: Server | None = None  # of this process, made when first asked for
    _making = threading.Lock()

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        argv = kernel_arguments(cmd)
        environment = kwargs.get("env")
        if CAN_FORK and argv is not None and environment is not None and not _streams(kwargs):
            folder = str(kwargs.get("cwd") or Path.cwd())
            try:
                pid = await asyncio.to_thread(self._fork, argv, dict(environment), folder)
            except NoServer:
                self.log.warning("no warm process to fork a kernel from: it is started as ever")
            else:
                self._take(pid, folder)
                await self._listening()
                return self.connection_info
        return await super().launch_kernel(cmd, **kwargs)

    async def shutdown_requested(self, restart: bool = False) -> None:
        """See the kernel off: Jupyter would look for its end only every tenth of a second."""
        if isinstance(self.process, ForkedKernel):
            await self._until(lambda: False, FAREWELL_SECONDS)

    def _fork(self, argv: list[str], environment: dict[str, str], folder: str) -> int:
        server = self._serving(environment)
        if server.early != early(environment):
            raise NoServer
        pid = server.start(argv, environment, folder)
        self.process = ForkedKernel(server, pid)
        return pid

    async def _listening(self) -> None:
        """Wait until the kernel can be reached: who knocks before tries again after 100 ms only."""
        told = self.connection_info
        if told.get("transport") != "tcp":
            return

        def answers() -> bool:
            with contextlib.suppress(OSError), socket.create_connection(place):
                return True
            return False

        place = told["ip"], told["iopub_port"]
        await self._until(answers, LISTENING_SECONDS)

    async def _until(self, done: Callable[[], bool], seconds: float) -> None:
        """Wait for that at most so long, and no longer than the kernel runs."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None and not done() and time.monotonic() < deadline:
            await asyncio.sleep(0.005)

    def _take(self, pid: int, folder: str) -> None:
        """What the local provisioner keeps of a process that it has started."""
        self.pid = self.pgid = pid  # it has made a session of its own, or is about to
        self.cwd = folder

    @classmethod
    def _serving(cls, environment: dict[str, str]) -> Server:
        with cls._making:
            if cls._server is None:
                cls._server = Server(environment)
                atexit.register(cls._server.close)
            return cls._server


def kernel_arguments(command: list[str]) -> list[str] | None:
    """What follows `ipykernel_launcher` in a command, after it; None when it is another command."""
    python, *rest = [part for part in command if part not in FLAGS]
    same = Path(python).absolute() == Path(sys.executable).absolute()
    if not same or rest[:2] != ["-m", "ipykernel_launcher"]:
        return None
    return rest[1:]


def early(environment: dict[str, str]) -> dict[str, str]:
    """The part of an environment that is read once, when a program starts."""
    return {name: value for name, value in environment.items() if name.startswith(EARLY)}


def _streams(kwargs: dict[str, Any]) -> bool:
    """Whether the kernel is to have streams other than those of who starts it."""
    return any(kwargs.get(name) is not None for name in ("stdin", "stdout", "stderr"))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
