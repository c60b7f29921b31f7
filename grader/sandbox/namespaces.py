"""Namespaces: a network, an IPC, a host name and process numbers of the workers' own.

They are entered once, by the fork server; what it forks is born in them. Root needs nothing more.
An ordinary user needs a user namespace around them, which some systems refuse.
"""

from __future__ import annotations

import errno
import os
import signal
import socket
from pathlib import Path
from typing import NoReturn

from grader.sandbox import kernel, privileges

NEW_MOUNTS, NEW_UTS, NEW_IPC = 0x00020000, 0x04000000, 0x08000000
NEW_USER, NEW_PIDS, NEW_NET = 0x10000000, 0x20000000, 0x40000000
KINDS = ("net", "ipc", "uts")
HOST = "worker"


def enter(*, processes: bool) -> int | None:
    """Leave the machine's network, IPC and host name; with `processes` its process numbers, too.

    Returns the pid of the first process of the new numbering, which keeps it alive and ends with
    this one; None without one. OSError when the system refuses.
    """
    unshare(NEW_NET | NEW_IPC | NEW_UTS | (NEW_PIDS if processes else 0))
    socket.sethostname(HOST)
    if not processes:
        return None
    pid = os.fork()
    if pid == 0:
        _stay()
    return pid


def unshare(kinds: int) -> None:
    """New namespaces of these kinds, in a new user namespace if that is what it takes."""
    try:
        kernel.call("unshare", kinds)
    except PermissionError:
        _own_user_namespace()
        kernel.call("unshare", kinds)


def identities() -> dict[str, str]:
    """Which namespaces this process is in."""
    return {kind: os.readlink(f"/proc/self/ns/{kind}") for kind in KINDS}


def _own_user_namespace() -> None:
    """All rights, over nothing but what is made in it; outside of it the uid is what it was."""
    uid, gid = os.geteuid(), os.getegid()
    if len(os.listdir("/proc/self/task")) > 1:
        raise OSError(errno.EINVAL, "a process with threads cannot enter a user namespace")
    kernel.call("unshare", NEW_USER)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{uid} {uid} 1"),
        ("gid_map", f"{gid} {gid} 1"),
    ):
        Path(f"/proc/self/{name}").write_text(text)


def _stay() -> NoReturn:
    """The first process of a numbering: when it ends, the kernel ends all others in it."""
    try:
        privileges.die_with_parent()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel then buries its children
        os.closerange(0, 4096)
        while True:
            signal.pause()
    finally:
        os._exit(0)
