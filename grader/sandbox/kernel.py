"""Calls of Linux's that Python lacks, through ctypes. Each failure is an OSError that names it."""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import sys
from typing import Any


def call(name: str, *arguments: object) -> int:
    """Call a function of the C library; OSError when it fails, or when there is none."""
    function = getattr(_library(), name, None)
    if function is None:
        raise OSError(errno.ENOSYS, f"{name}: not in this C library")
    return _checked(name, int(function(*arguments)))


def system_call(name: str, number: int, *arguments: object) -> int:
    """Make a system call by its number; OSError, with that name, when it fails."""
    result = int(_library().syscall(ctypes.c_long(number), *arguments))
    return _checked(name, result)


def prctl(option: int, value: int, more: object = 0) -> None:
    """Set something of this process; nothing where there is no Linux."""
    if sys.platform == "linux":
        word = ctypes.c_ulong(value)
        call("prctl", option, word, more, ctypes.c_ulong(0), ctypes.c_ulong(0))


def code(error: OSError) -> str:
    """The error's name in the system's headers: EPERM, ENOSPC."""
    return errno.errorcode.get(error.errno or 0, "")


def words(error: OSError) -> str:
    """What failed and why, with the name that one can search for."""
    what = f"{error.filename}: " if error.filename else ""
    name = f" ({code(error)})" if code(error) else ""
    return f"{what}{error.strerror or error}{name}"


def _checked(name: str, result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
    return result


@functools.cache
def _library() -> Any:
    return ctypes.CDLL(None, use_errno=True)
