"""A file system of the workers' own: Python's libraries, read-only, and nothing else.

Landlock decides which files may be opened; here the others do not exist. A folder that only its
owner may enter hides nothing that is mounted below it, so another uid can read a Python that is
installed in somebody's home. There is no /proc in it: Landlock opens none either.
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from grader.sandbox import kernel, namespaces

OPEN_TREE, MOVE_MOUNT, FSOPEN, FSCONFIG, FSMOUNT, MOUNT_SETATTR = 428, 429, 430, 431, 432, 442
HERE = -100  # AT_FDCWD
EMPTY_PATH, RECURSIVE = 0x1000, 0x8000
CLONE_TREE, CLOSE_ON_EXEC = 1, os.O_CLOEXEC if hasattr(os, "O_CLOEXEC") else 0
FROM_DESCRIPTOR = 4  # MOVE_MOUNT_F_EMPTY_PATH
SET_STRING, CREATE = 1, 6  # of fsconfig
READ_ONLY, NO_SETUID, NO_DEVICES = 1, 2, 4
PRIVATE = 1 << 18
DETACH = 2
PLACE = "/tmp"  # where the new root is put together; any folder does
BESIDE = ("/etc/alternatives",)  # where Debian's libraries point to


class _Attributes(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint64) for name in ("set", "clear", "propagation", "userns"))


def enter(readable: Iterable[Path | str]) -> None:
    """Leave the machine's file system for one that holds these paths; OSError if refused.

    The working directory becomes `/`. Open descriptors stay what they are.
    """
    namespaces.unshare(namespaces.NEW_MOUNTS)
    os.umask(0o022)  # another uid has to get through the folders made here
    _set(HERE, "/", RECURSIVE, propagation=PRIVATE)
    trees = {path: _copy(path) for path in _outermost([*readable, *BESIDE])}
    root = _empty()
    for path, tree in trees.items():
        _put(tree, f"{PLACE}{path}")
    _set(root, "", EMPTY_PATH, READ_ONLY | NO_SETUID | NO_DEVICES)
    os.chdir(PLACE)
    kernel.call("pivot_root", b".", b".")
    kernel.call("umount2", b".", DETACH)
    os.chdir("/")
    for descriptor in (root, *trees.values()):
        os.close(descriptor)


def _outermost(paths: Iterable[Path | str]) -> list[str]:
    """Those that exist, without those that another one of them contains."""
    there = sorted({os.path.abspath(path) for path in paths if os.path.exists(path)})
    return [p for p in there if not any(p.startswith(other.rstrip("/") + "/") for other in there)]


def _copy(path: str) -> int:
    """A descriptor of what is at that path as a mount of its own, read-only."""
    flags = CLONE_TREE | RECURSIVE | CLOSE_ON_EXEC
    tree = kernel.system_call("open_tree", OPEN_TREE, HERE, os.fsencode(path), flags)
    device = stat.S_ISCHR(os.stat(path).st_mode)
    closed = 0 if device else NO_DEVICES
    _set(tree, "", EMPTY_PATH | RECURSIVE, READ_ONLY | NO_SETUID | closed)
    return tree


def _empty() -> int:
    """A small empty file system, mounted where the new root is put together."""
    context = kernel.system_call("fsopen", FSOPEN, b"tmpfs", 1)
    for key, value in ((b"mode", b"0755"), (b"size", b"1m"), (b"nr_inodes", b"1000")):
        kernel.system_call("fsconfig", FSCONFIG, context, SET_STRING, key, value, 0)
    kernel.system_call("fsconfig", FSCONFIG, context, CREATE, None, None, 0)
    root = kernel.system_call("fsmount", FSMOUNT, context, 1, 0)
    os.close(context)
    _attach(root, PLACE)
    return root


def _put(tree: int, place: str) -> None:
    """Mount that tree there, on a new folder or on a new empty file."""
    if stat.S_ISDIR(os.fstat(tree).st_mode):
        os.makedirs(place, mode=0o755, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(place), mode=0o755, exist_ok=True)
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o444))
    _attach(tree, place)


def _attach(mount: int, place: str) -> None:
    where = os.fsencode(place)
    kernel.system_call("move_mount", MOVE_MOUNT, mount, b"", HERE, where, FROM_DESCRIPTOR)


def _set(where: int, path: str, flags: int, attributes: int = 0, propagation: int = 0) -> None:
    """Set attributes of a mount, or of all mounts below."""
    wanted = _Attributes(attributes, 0, propagation, 0)
    size = ctypes.sizeof(wanted)
    arguments = (os.fsencode(path), flags, ctypes.byref(wanted), ctypes.c_size_t(size))
    kernel.system_call("mount_setattr", MOUNT_SETATTR, where, *arguments)
