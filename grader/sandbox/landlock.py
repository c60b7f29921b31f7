"""Landlock through ctypes: which files a worker may read. It may write, make and run none.

Landlock needs no privilege. Its first version (Linux 5.13) covers files; later ones add more, and
each ruleset here asks for all that the running kernel knows. What it never covers (metadata, UDP,
signals before version 6) is `seccomp`'s to refuse.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import site
import stat
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from grader.sandbox import kernel

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every architecture
READ_FILE, READ_DIR = 1 << 2, 1 << 3
FILES_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
TCP = 0b11  # bind and connect, from version 4 on
SCOPES = 0b11  # abstract unix sockets and signals, from version 6 on
PATH_BENEATH = 1
PACKAGES = ("torch", "numpy", "msgspec")
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
        return _version()
    except OSError:
        return 0


def python_paths() -> list[Path]:
    """What Python, torch and NumPy read while they run, and nothing else."""
    names = {"stdlib", "platstdlib", "purelib", "platlib"}
    found = {path for name, path in sysconfig.get_paths().items() if name in names}
    found |= {*site.getsitepackages(), *LIBRARIES, f"{sys.base_prefix}/lib"}
    if site.getusersitepackages() in sys.path:  # put there by hand: we are started without it
        found.add(site.getusersitepackages())
    found |= set(package_folders())  # wherever they are installed
    found.add(str(Path(__file__).resolve().parents[1]))  # this package
    return [Path(path) for path in sorted(found)]


def package_folders() -> list[str]:
    """The folders of the packages that honest code imports from; imports none of them."""
    specs = [importlib.util.find_spec(name) for name in PACKAGES]
    return [os.path.dirname(spec.origin) for spec in specs if spec and spec.origin]


def ruleset(readable: Iterable[Path | str]) -> int:
    """A descriptor of rules that let these paths be read; OSError where there is no Landlock."""
    version = _version()
    handled = FILES_BY_ABI[max(key for key in FILES_BY_ABI if key <= version)]
    attr = _RulesetAttr(handled, TCP if version >= 4 else 0, SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = kernel.system_call("landlock", CREATE_RULESET, ctypes.byref(attr), size, 0)
    for path in readable:
        _allow_reading(rules, os.fspath(path))
    return rules


def _version() -> int:
    return kernel.system_call("landlock", CREATE_RULESET, None, 0, 1)


def restrict(rules: int) -> None:
    """Put the calling thread, and all it will start, under these rules for good."""
    kernel.system_call("landlock", RESTRICT_SELF, rules, 0)


def _allow_reading(rules: int, path: str) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return  # what this process cannot reach, a worker cannot either
    try:
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        rule = _PathBeneath(READ_FILE | READ_DIR if folder else READ_FILE, descriptor)
        kernel.system_call("landlock", ADD_RULE, rules, PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(descriptor)
