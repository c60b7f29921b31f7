"""The warm parent of kernels: torch and ipykernel imported once, one fork a kernel.

A kernel that is started as ever imports for three seconds what every notebook of a course needs.
This process has done so before it is asked. It is started by a provisioner (`kernels.py`), hears
one request a line on a socket and answers with the new kernel's pid; when a kernel ends it says
how. When the other end hangs up, it kills what still runs, and ends.

What is forked here is a kernel like any other: a session, a folder and an environment of its own,
other random numbers, and all of the machine's processors. It is no sandbox.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
import threading
from types import FrameType
from typing import Any

LAST_WORDS_SECONDS = 1.0  # for what is hundredths of a second as a rule
LINE = 1 << 20  # bytes of a request: an environment, mostly
# What a kernel imports when it starts, and what the check cells of our own notebooks need beside
# torch. Not every course has the extra, and not every version has each of these.
USEFUL = (
    "ipykernel.debugger", "IPython.core.completer", "IPython.core.completerlib",
    "IPython.core.debugger", "IPython.core.logger", "IPython.core.oinspect",
    "IPython.extensions.storemagic", "tornado.platform.asyncio", "psutil",
    "sqlite3", "pytest", "_pytest.helpconfig", "_pytest.skipping", "_pytest.unittest",
    "grader.plugin", "grader.notebook", "grader.nbgrader.cells", "grader.render.html.pictures",
)  # fmt: skip


class Kernel(Exception):
    """Raised in the child, with its request, to leave the loop of the parent."""


class KernelServer:
    """Forks kernels, and says how each ended."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.kernels: set[int] = set()
        self._heard = b""

    def run(self) -> None:
        """Serve until the other end hangs up; raises `Kernel` in each child."""
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        signal.signal(signal.SIGCHLD, _nothing)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        doors: list[socket.socket | int] = [self.control, reader]
        while True:
            ready, _, _ = select.select(doors, [], [])
            if reader in ready:
                os.read(reader, 4096)
                self.reap()
            if self.control in ready:
                data = self.control.recv(65536)
                self._heard += data
                if not data or len(self._heard) > LINE:
                    return
                while b"\n" in self._heard:
                    line, _, self._heard = self._heard.partition(b"\n")
                    self.fork(json.loads(line), (reader, writer))

    def fork(self, request: dict[str, Any], pipes: tuple[int, int]) -> None:
        """A kernel for that request; its pid is told, in the child `Kernel` is raised."""
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self.control.close()
            for descriptor in pipes:
                os.close(descriptor)
            raise Kernel(request)
        self.kernels.add(pid)
        self.say(started=pid)

    def reap(self) -> None:
        """Tell of every kernel that has ended: its exit code, or less than 0 its signal."""
        for pid in list(self.kernels):
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                self.kernels.discard(pid)
                self.say(ended=pid, code=os.waitstatus_to_exitcode(status))

    def say(self, **message: int) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.control.sendall(json.dumps(message).encode() + b"\n")

    def end(self) -> None:
        """Kill what still runs, each with all that it started."""
        for pid in self.kernels:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)


def get_ready() -> int:
    """Import and touch what a kernel needs; how many threads torch would use by itself."""
    gc.disable()  # a quarter of the imports' time would go into looking for garbage
    importlib.import_module("ipykernel.ipkernel")
    importlib.import_module("ipykernel.kernelapp")
    for name in USEFUL:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    warm = importlib.import_module("grader.sandbox.warm")
    threads: int = sys.modules["torch"].get_num_threads()
    warm.warm()  # with one thread: a fork beside OpenMP's threads would hang
    gc.freeze()  # a kernel's collector then leaves our pages shared
    gc.enable()
    return threads


def become_kernel(request: dict[str, Any], threads: int) -> None:
    """In the child: what a new process would have found, then ipykernel's own main."""
    parent = os.getppid()
    os.setsid()
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    signal.signal(signal.SIGINT, signal.default_int_handler)
    random.seed()
    torch, numpy = sys.modules["torch"], sys.modules["numpy"]
    torch.set_num_threads(threads)
    torch.seed()
    numpy.random.seed()
    # ipykernel read its parent's pid from the environment when it was imported
    sys.argv = [*request["argv"], f"--IPKernelApp.parent_handle={parent}"]
    kernelapp = importlib.import_module("ipykernel.kernelapp")
    kernelapp.launch_new_instance()
    let_control_end(kernelapp.IPKernelApp.instance().control_thread)
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)  # taking torch apart would touch, and so copy, what all kernels share


def let_control_end(thread: threading.Thread | None) -> None:
    """Wait until the kernel has told of its last request.

    ipykernel takes its publisher down before the thread that publishes, which may then wait for
    ever: one kernel in some twenty would have to be killed, after three seconds.
    """
    if thread is not None and thread.is_alive():
        thread.join(LAST_WORDS_SECONDS)


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """A signal that has a handler wakes `select`; without one it would be ignored."""


def main() -> None:
    """Serve on the socket whose descriptor is the argument."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who started this
    control = socket.socket(fileno=int(sys.argv[1]))
    threads = get_ready()
    server = KernelServer(control)
    try:
        server.run()
    except Kernel as kernel:
        become_kernel(kernel.args[0], threads)
    else:
        server.end()


if __name__ == "__main__":
    main()
