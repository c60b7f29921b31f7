"""What a process may do by virtue of who it is: its uid, its capabilities, what it may gain."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

from grader.sandbox import kernel

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
CAPABILITY_VERSION = 0x20080522  # the third: two words a set
DAC_READ_SEARCH = 1 << 2
KILLED = 9  # SIGKILL, which not every system has
# Where nobody else's ids are: above all that systemd gives away, else in a gap that it leaves. One
# a fork server: two judges' workers are then strangers, and the kernel counts each one's threads.
PRIVATE_UIDS = ((1_900_000_000, 1 << 22), (60_578, 606))


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


def die_with_parent(number: int = KILLED) -> None:
    """Get that signal when the parent ends, however it ends. A change of uid undoes this."""
    kernel.prctl(PR_SET_PDEATHSIG, number)


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parent ends, so that they can be found."""
    kernel.prctl(PR_SET_CHILD_SUBREAPER, 1)


def no_new_privileges() -> None:
    """A set-uid program gives no rights; memory and environment are closed to equals."""
    kernel.prctl(PR_SET_NO_NEW_PRIVS, 1)
    kernel.prctl(PR_SET_DUMPABLE, 0)


def give_up_rights() -> None:
    """Drop every capability and take no new ones, for good.

    Who stays root keeps the right to look into others' folders: Python may be installed in one.
    """
    kept = DAC_READ_SEARCH if os.geteuid() == 0 and _has(DAC_READ_SEARCH) else 0
    sets = (ctypes.c_uint32 * 6)(kept, kept)  # effective, permitted, inheritable; low half, high
    kernel.call("capset", ctypes.byref(_Header(CAPABILITY_VERSION, 0)), sets)
    no_new_privileges()


def rights() -> int:
    """The effective capabilities of this process, a bit each."""
    sets = (ctypes.c_uint32 * 6)()
    kernel.call("capget", ctypes.byref(_Header(CAPABILITY_VERSION, 0)), sets)
    return int(sets[0]) | int(sets[3]) << 32


def private_uid() -> int:
    """A uid for the workers of this process; OSError where it may not give them one."""
    if os.geteuid() != 0:
        raise OSError(errno.EPERM, "only root can give a worker another uid")
    mapped = [line.split() for line in Path("/proc/self/uid_map").read_text().splitlines()]
    for first, count in PRIVATE_UIDS:
        uid = first + os.getpid() % count
        if any(int(start) <= uid < int(start) + int(size) for start, _, size in mapped):
            return uid
    raise OSError(errno.EINVAL, "this user namespace has no uid to spare")


def become(uid: int) -> None:
    """Take that uid and gid, no groups and no capabilities, for good; OSError if refused."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def _has(right: int) -> bool:
    return bool(rights() & right)
