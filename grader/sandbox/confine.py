"""One function per limit on a worker; each raises OSError where the limit cannot be set.

Called in the worker, before it has read a byte of the student's. Nothing here imports the rest of
the package.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys

import msgspec

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


def apply(caps: Caps) -> None:
    """Set every limit that this system has, for the calling process."""
    if sys.platform != "linux":
        return
    die_with_parent()
    no_new_privileges()
    limit_resources(caps)


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
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, value, 0, 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"prctl({option}): {os.strerror(number)}")
