"""Landlock through ctypes: which files a worker may read. It may write, make and run none.

Landlock needs no privilege. Its first version (Linux 5.13) covers files; later ones add more, and
each ruleset here asks for all that the running kernel knows. What it never covers (metadata, UDP,
signals before version 6) is `seccomp`'s to refuse.
"""

from __future__ import annotations

import ctypes
import os
import platform
import site
import stat
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every architecture
READ_FILE, READ_DIR = 1 << 2, 1 << 3
FILES_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
TCP = 0b11  # bind and connect, from version 4 on
SCOPES = 0b11  # abstract unix sockets and signals, from version 6 on
PATH_BENEATH = 1
LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
SINGLE_FILES = ("/etc/ld.so.cache", "/dev/null", "/dev/zero", "/dev/urandom")


class _RulesetAttr(ctypes.Structure):
    _fields_ = (
        ("fs", ctypes.c_uint64),
        ("net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("access", ctypes.c_uint64), ("parent", ctypes.c_int32))


def abi() -> int:
    """The kernel's version of Landlock; 0 where there is none."""
    if platform.system() != "Linux":
        return 0
    try:
        return _syscall(CREATE_RULESET, None, 0, 1)
    except OSError:
        return 0


def python_paths() -> list[Path]:
    """What Python, torch and NumPy read while they run, and nothing else."""
    names = {"stdlib", "platstdlib", "purelib", "platlib"}
    found = {path for name, path in sysconfig.get_paths().items() if name in names}
    found |= {*site.getsitepackages(), *LIBRARIES, f"{sys.base_prefix}/lib"}
    if site.ENABLE_USER_SITE:
        found.add(site.getusersitepackages())
    found.add(str(Path(__file__).resolve().parents[1]))  # this package
    return [Path(path) for path in sorted(found)]


def ruleset(readable: Iterable[Path | str]) -> int:
    """A descriptor of rules that let these paths be read; OSError where there is no Landlock."""
    version = abi()
    if version < 1:
        raise OSError("this kernel has no Landlock")
    handled = FILES_BY_ABI[max(key for key in FILES_BY_ABI if key <= version)]
    attr = _RulesetAttr(handled, TCP if version >= 4 else 0, SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = _syscall(CREATE_RULESET, ctypes.byref(attr), size, 0)
    for path in readable:
        _allow_reading(rules, os.fspath(path))
    return rules


def restrict(rules: int) -> None:
    """Put the calling thread, and all it will start, under these rules for good."""
    _syscall(RESTRICT_SELF, rules, 0)


def _allow_reading(rules: int, path: str) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        rule = _PathBeneath(READ_FILE | READ_DIR if folder else READ_FILE, descriptor)
        _syscall(ADD_RULE, rules, PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(descriptor)


def _syscall(number: int, *arguments: object) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    result = int(libc.syscall(ctypes.c_long(number), *arguments))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"landlock: {os.strerror(code)}")
    return result
