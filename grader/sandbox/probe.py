"""Try a wall in a throw-away child: how one is asked, and how one tries to get out of each wall."""

from __future__ import annotations

import contextlib
import importlib
import os
import select
import signal
import socket
import sys
from collections.abc import Callable
from typing import NoReturn

import msgspec

from grader.sandbox import kernel, privileges
from grader.sandbox.walls import Gap

SECONDS = 30.0
SELDOM = ("colorsys", "sched", "wave")  # small modules that nothing has imported yet
_gaps = msgspec.msgpack.Decoder(Gap | None)


def in_child(action: Callable[[], Gap | None]) -> Gap | None:
    """What a child that does it says; a Gap too when it fails, is silent, or cannot be ended."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        _answer(action, writer)
    os.close(writer)
    ready, _, _ = select.select([reader], [], [], SECONDS)
    answer = os.read(reader, 4096) if ready else b""
    os.close(reader)
    try:
        os.kill(pid, signal.SIGKILL)  # it waits for this: a worker must be ended in the same way
    except PermissionError as error:
        return gap(error, "the fork server may not end it")
    os.waitpid(pid, 0)
    return _gaps.decode(answer) if answer else Gap("the child that tried it did not answer")


def _answer(action: Callable[[], Gap | None], writer: int) -> NoReturn:
    try:
        found = action()
    except OSError as error:
        found = gap(error)
    except BaseException as error:
        found = Gap(f"{type(error).__name__}: {error}"[:300])
    try:
        os.write(writer, msgspec.msgpack.encode(found))
        os.close(writer)
        signal.pause()
    finally:
        os._exit(0)


def gap(error: OSError, what: str = "") -> Gap:
    """An error of the system's, as the reason why a wall is missing."""
    words = kernel.words(error)
    return Gap(f"{what}: {words}" if what else words, kernel.code(error))


def refused(action: Callable[[], object]) -> bool:
    """Whether the system says no."""
    try:
        action()
    except OSError:
        return True
    return False


def can_read(folders: list[str]) -> None:
    """Read what lies in these folders and import what was never imported; OSError if refused."""
    for folder in folders:
        for entry in os.scandir(folder):
            if entry.name.endswith((".py", ".so")) and entry.is_file():
                with open(entry.path, "rb") as stream:
                    stream.read(1)
    fresh = next((name for name in SELDOM if name not in sys.modules), None)
    if fresh is not None:
        importlib.import_module(fresh)


def cannot_read_elsewhere() -> bool:
    """Python's library is open, the rest is not."""
    os.listdir(os.path.dirname(os.__file__))
    return refused(lambda: os.listdir("/")) and refused(lambda: open("/etc/passwd"))


def sees_nothing_else() -> bool:
    """The file system is another one, and nothing in it can be written."""
    os.listdir(os.path.dirname(os.__file__))
    return not os.path.exists("/proc/1") and refused(lambda: os.mkdir("/new"))


def cannot_connect_or_start() -> bool:
    """No socket, no new process, no signal to the process that started this one."""
    return refused(socket.socket) and refused(os.fork) and refused(lambda: os.kill(os.getppid(), 0))


def cannot_open_more(files: int) -> bool:
    """As many descriptors as allowed can be had, and not one more."""
    with contextlib.ExitStack() as stack:
        for _ in range(files + 1):
            try:
                descriptor = os.dup(0)
            except OSError:
                return True
            stack.callback(os.close, descriptor)
    return False


def cannot_be_root_again() -> bool:
    """Neither the uid nor a group of the judge's is left, and neither comes back."""
    return (
        0 not in (*os.getresuid(), *os.getresgid(), *os.getgroups())
        and refused(lambda: os.setuid(0))
        and refused(lambda: os.setgroups([0]))
    )


def has_no_rights() -> bool:
    """No capability, but for root's own to look into folders."""
    return privileges.rights() & ~privileges.DAC_READ_SEARCH == 0
