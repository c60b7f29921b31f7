"""One function per limit on a worker; the probe that tries them; the tier that they make.

Limits are taken in the worker before it has read a byte of the student's. What can be prepared
once (the Landlock ruleset) is prepared in the fork server. Nothing here imports the package's
upper rows.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import sys
from collections.abc import Callable

import msgspec

from grader.sandbox import landlock, seccomp

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38


class Caps(msgspec.Struct, frozen=True):
    """What one worker may use at most: CPU in seconds, memory and files in bytes."""

    cpu: int = 70
    memory: int = 4 << 30
    file_size: int = 0
    open_files: int = 256


class Walls(msgspec.Struct, frozen=True):
    """What was tried in a throw-away child and held, and what did not hold, with the reason."""

    held: list[str] = []
    missing: dict[str, str] = {}

    @property
    def tier(self) -> str:
        """A: Landlock and seccomp. B: one of them. C: rlimits alone. D: not even those."""
        if "rlimits" not in self.held:
            return "D"
        strong = sum(name in self.held for name in ("landlock", "seccomp"))
        return {2: "A", 1: "B", 0: "C"}[strong]


def plain_walls() -> Walls:
    """What a process without Linux's walls is held by: rlimits and a clock, or a clock alone."""
    reason = f"not on {sys.platform}, or not with plain processes"
    missing = dict.fromkeys(("landlock", "seccomp", "privileges"), reason)
    if os.name == "posix":
        return Walls(["rlimits"], missing)
    return Walls([], missing | {"rlimits": reason})


class Limits:
    """All limits of this machine, ready to be taken by one worker after another."""

    def __init__(self, caps: Caps) -> None:
        self.caps = caps
        self.walls = Walls()
        seccomp.prepare()
        self._rules: int | None = None
        self._no_rules = ""
        try:
            self._rules = landlock.ruleset([*landlock.python_paths(), *landlock.SINGLE_FILES])
        except OSError as error:
            self._no_rules = error.strerror or str(error)

    def probe(self) -> Walls:
        """Take every limit in a child and try to get out; keep what held."""
        held, missing = [], {}
        for name, take, holds in self._steps():
            reason = _try_in_child(take, holds)
            if reason:
                missing[name] = reason
            else:
                held.append(name)
        self.walls = Walls(held, missing)
        return self.walls

    def take(self) -> None:
        """Take the limits that held in the probe; OSError when one of them does not now."""
        for name, take, _ in self._steps():
            if name in self.walls.held:
                take()
        if self._rules is not None:
            os.close(self._rules)  # a worker that kept it could widen it for the next one

    def _steps(self) -> list[tuple[str, Callable[[], None], Callable[[], bool]]]:
        """Name, how to take it, how to see that it holds; in the order of taking."""
        return [
            ("privileges", no_new_privileges, lambda: True),
            ("rlimits", lambda: limit_resources(self.caps), _cannot_write_much),
            ("landlock", self._restrict, _cannot_read_elsewhere),
            ("seccomp", _no_new_privileges_and(seccomp.install), _cannot_connect_or_start),
        ]

    def _restrict(self) -> None:
        if self._rules is None:
            raise OSError(self._no_rules)
        no_new_privileges()
        landlock.restrict(self._rules)


def _no_new_privileges_and(step: Callable[[], None]) -> Callable[[], None]:
    def both() -> None:
        no_new_privileges()
        step()

    return both


def _try_in_child(take: Callable[[], None], holds: Callable[[], bool]) -> str:
    """What went wrong, in words; empty when the limit could be taken and held."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        answer = "it did not hold"
        try:
            take()
            answer = "" if holds() else answer
        except OSError as error:
            answer = error.strerror or str(error)
        finally:
            os.write(writer, (answer or "held").encode())
            os._exit(0)
    os.close(writer)
    answer = os.read(reader, 1000).decode("utf-8", "replace")
    os.close(reader)
    os.waitpid(pid, 0)
    return "" if answer == "held" else answer or "the child ended"


def _refused(action: Callable[[], object]) -> bool:
    try:
        action()
    except OSError:
        return True
    return False


def _cannot_read_elsewhere() -> bool:
    inside = _refused(lambda: os.listdir(os.path.dirname(os.__file__)))
    return (
        not inside and _refused(lambda: os.listdir("/")) and _refused(lambda: open("/etc/passwd"))
    )


def _cannot_connect_or_start() -> bool:
    return (
        _refused(lambda: socket.socket())
        and _refused(os.fork)
        and _refused(lambda: os.kill(os.getppid(), 0))
    )


def _cannot_write_much() -> bool:
    import resource

    return resource.getrlimit(resource.RLIMIT_FSIZE)[1] == 0


def new_session() -> None:
    """Leave the judge's terminal and process group: a signal to the group stays in it."""
    if hasattr(os, "setsid"):
        with contextlib.suppress(PermissionError):  # already the leader of a session
            os.setsid()


def die_with_parent() -> None:
    """Be killed when the parent ends, however it ends."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parent ends, so that they can be found."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def no_new_privileges() -> None:
    """A set-uid program gives no rights; memory and environment are closed to equals."""
    _prctl(PR_SET_NO_NEW_PRIVS, 1)
    _prctl(PR_SET_DUMPABLE, 0)


def limit_resources(caps: Caps) -> None:
    """Cap CPU, data memory, file size, open files; no core dumps."""
    import resource

    wanted = {
        resource.RLIMIT_CPU: caps.cpu,
        resource.RLIMIT_DATA: caps.memory,
        resource.RLIMIT_FSIZE: caps.file_size,
        resource.RLIMIT_NOFILE: caps.open_files,
        resource.RLIMIT_CORE: 0,
    }
    for kind, value in wanted.items():
        _, hard = resource.getrlimit(kind)
        top = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (top, top))


def _prctl(option: int, value: int) -> None:
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, value, 0, 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"prctl({option}): {os.strerror(number)}")
