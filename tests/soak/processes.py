"""A command and all that it starts: looked at, killed, and searched for when it should be gone."""

from __future__ import annotations

import contextlib
import ctypes
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

ADOPT = 36  # PR_SET_CHILD_SUBREAPER


def children(pid: int) -> list[int]:
    """The processes that this one has started itself, or was handed, and that still run."""
    found: list[int] = []
    with contextlib.suppress(OSError):  # it ends while we look
        for thread in Path(f"/proc/{pid}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += map(int, thread.read_text(encoding="ascii").split())
    return found


def tree(pid: int) -> list[int]:
    """A process and everything below it, parents first."""
    found = [pid]
    for one in found:
        found += children(one)
    return found


def state(pid: int) -> str:
    """The letter that says how a process is; Z when it has ended, empty when it is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return text[text.rindex(")") + 2]


def command_of(pid: int) -> str:
    """What a process was started as, for people."""
    with contextlib.suppress(OSError):
        return (
            Path(f"/proc/{pid}/cmdline")
            .read_bytes()
            .replace(b"\0", b" ")
            .decode("utf-8", "replace")
        )
    return ""


def resident(pid: int) -> int:
    """Bytes of memory that a process has in use; 0 when it has ended."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


class Run:
    """A command in a session of its own. Whatever it leaves behind is handed to this process.

    Use it as a context manager: at its end everything is killed.
    """

    def __init__(self, command: list[str], log: Path) -> None:
        self._before = set(children(os.getpid()))
        adopt_orphans(True)
        with log.open("wb") as file:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                start_new_session=True,
                env={**os.environ, "COLUMNS": "120"},
            )
        self._log = log

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill(random.Random(0))
        adopt_orphans(False)

    @property
    def said(self) -> str:
        """What it wrote so far, to whichever stream."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def all(self) -> list[int]:
        """Every process of it that runs, orphans included."""
        ours = [pid for pid in children(os.getpid()) if pid not in self._before]
        return [pid for one in ours for pid in tree(one) if state(pid) not in ("Z", "")]

    def interrupt(self) -> None:
        """Ctrl-C: a signal to the command's process group."""
        os.killpg(self.process.pid, signal.SIGINT)

    def kill(self, order: random.Random) -> None:
        """SIGKILL to everything, in random order, until nothing is left."""
        while there := self.all():
            order.shuffle(there)
            for pid in there:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self._bury()
            time.sleep(0.01)
        self.process.wait()
        self._bury()

    def survivors(self, patience: float = 4.0) -> list[str]:
        """What still runs when the command has ended and had some seconds to take all down."""
        self.process.wait()
        end = time.monotonic() + patience * crowding()
        while self.all() and time.monotonic() < end:
            self._bury()
            time.sleep(0.02)
        return [command_of(pid) or str(pid) for pid in self.all()]

    def _bury(self) -> None:
        """Take the exit status of orphans that have ended."""
        for pid in children(os.getpid()):
            if pid not in self._before and pid != self.process.pid and state(pid) == "Z":
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)


def crowding() -> float:
    """How many processes share a processor: what takes a second then takes so many."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def adopt_orphans(wanted: bool) -> None:
    """Whether descendants whose parent ends become this process's children (Linux)."""
    ctypes.CDLL(None).prctl(ADOPT, int(wanted), 0, 0, 0)


def wait_for(happened: Callable[[], bool], what: str, patience: float = 120.0) -> None:
    """Return once it has happened; TimeoutError when it does not."""
    end = time.monotonic() + patience
    while not happened():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come in {patience:g} s")
        time.sleep(0.005)
