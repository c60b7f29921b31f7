"""The beginning of each attack here: try every call of a table, tell which were not refused.

The suite puts this and one group's table together into one file, an ordinary submission. A call is
made by its number and with arguments that do no harm if it gets through: a pointer to nowhere, a
descriptor that is not open. So without a filter the kernel answers something else than EPERM.
"""

import ctypes
import errno
import os
import platform

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = {"x86_64": 0, "aarch64": 1}[platform.machine()]
CALLS: dict[str, tuple] = {}  # name: number on x86-64, number on arm64, arguments
ONLY_ROOT: set[str] = set()  # to anybody else the kernel itself answers EPERM
NEVER: set[str] = set()  # to this process, the kernel itself does so in any case
UNSAFE: set[str] = set()  # not to be tried where it might get through


def not_refused(sparing):
    """The names of the calls that got through; `sparing` leaves out what must not."""
    return [
        name
        for name, row in CALLS.items()
        if row[COLUMN] is not None
        and not (sparing and name in UNSAFE)
        and not refused(name, row[COLUMN], row[2])
    ]


def refused(name, number, arguments):
    """Whether the call fails in the way in which the filter lets it fail."""
    six = (*arguments, 0, 0, 0, 0, 0, 0)[:6]
    result = LIBC.syscall(ctypes.c_long(number), *map(ctypes.c_long, six))
    if result == 0 and name.startswith(("fork", "clone: a process")):
        os._exit(0)  # we are the child
    if name.startswith("clone3"):
        return ctypes.get_errno() == errno.ENOSYS
    return result == -1 and ctypes.get_errno() == errno.EPERM
