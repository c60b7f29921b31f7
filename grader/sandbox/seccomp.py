"""seccomp: the filter that refuses a worker the calls of the table.

Everything that is not in the table is allowed: honest torch code makes about 70 different calls,
and the set grows with each release, so a list of what is allowed would break right answers. Only
where the set of harmless requests is small and stable (fcntl, ioctl) is it a list of those. The
numbers are x86-64's and arm64's; on another architecture there is no filter, and the tier says so.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import struct
from collections.abc import Iterable

from grader.sandbox import calls, kernel

PR_SET_SECCOMP, MODE_FILTER = 22, 2
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
NUMBER, ARCH, ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
LOAD, AND, RETURN, SKIP = 0x20, 0x54, 0x06, 0x05
JUMP_EQUAL, JUMP_FROM, JUMP_ANY_BIT = 0x15, 0x35, 0x45
X32 = 0x40000000
SOMEBODY = 0x5EEDFACE  # stands for the pid of the process that installs the filter
ARCHES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
Code = list[bytes]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))


def supported() -> bool:
    """Whether this architecture's numbers are known."""
    return platform.system() == "Linux" and platform.machine() in ARCHES


def prepare() -> None:
    """Work the table out once, before the processes that will install it are forked."""
    if supported():
        _program(platform.machine())


def install() -> None:
    """Refuse the table's calls to this process for good; OSError where that cannot be done."""
    if not supported():
        raise OSError(errno.ENOSYS, "no seccomp table for this architecture")
    load(program(os.getpid(), platform.machine()))


def load(code: bytes) -> None:
    """Put this process under a filter; OSError where that cannot be done."""
    buffer = ctypes.create_string_buffer(code, len(code))
    header = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    kernel.prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(header))


def program(pid: int, machine: str) -> bytes:
    """The filter, as BPF, for the process of that pid."""
    return _program(machine).replace(_word(SOMEBODY), _word(pid))


@functools.cache
def _program(machine: str) -> bytes:
    """The table, and the calls that are refused by their arguments; worked out before the forks."""
    column = ARCHES[machine][1]
    rows = [row[column] for group in calls.REFUSED.values() for row in group.values()]
    bodies: dict[int, Code] = {row: [fail(errno.EPERM)] for row in rows if row is not None}
    for name, body in _by_argument().items():
        bodies[calls.ARGUMENTS[name][column]] = body
    return answering(bodies, machine, unknown=calls.LAST + 1)


def answering(bodies: dict[int, Code], machine: str, *, unknown: int = X32) -> bytes:
    """A filter that does these bodies for these calls and allows the others.

    From the number `unknown` on there is no such call.
    """
    code = [
        instruction(LOAD, ARCH), jump(JUMP_EQUAL, ARCHES[machine][0], 1, 0), give(KILL),
        instruction(LOAD, NUMBER), jump(JUMP_FROM, X32, 0, 1), give(KILL),
        jump(JUMP_FROM, unknown, 0, 1), fail(errno.ENOSYS),
        *_choose(sorted(bodies.items())),
    ]  # fmt: skip
    return b"".join(code)


def _choose(bodies: list[tuple[int, Code]]) -> Code:
    """The body of the call's number, or to allow it, by halves: the kernel tries every number."""
    if len(bodies) < 3:
        return [*(part for number, body in bodies for part in _case(number, body)), give(ALLOW)]
    middle = len(bodies) // 2
    lower, upper = _choose(bodies[:middle]), _choose(bodies[middle:])
    return [jump(JUMP_FROM, bodies[middle][0], 0, 1), instruction(SKIP, len(lower)), *lower, *upper]


def _by_argument() -> dict[str, Code]:
    """What is done for each call that is neither always allowed nor always refused."""
    refuse, allow = fail(errno.EPERM), give(ALLOW)
    only_itself = [argument(0), jump(JUMP_EQUAL, SOMEBODY, 0, 1), allow, refuse]
    return {
        "clone": [  # a thread, in the same namespaces
            argument(0), jump(JUMP_ANY_BIT, calls.CLONE_NEW, 1, 0),
            jump(JUMP_ANY_BIT, calls.CLONE_THREAD, 1, 0), refuse, allow,
        ],
        "clone3": [fail(errno.ENOSYS)],  # its flags are behind a pointer; glibc then uses clone
        "kill": only_itself,
        "tgkill": only_itself,
        "prlimit64": [argument(0), jump(JUMP_EQUAL, 0, 0, 1), allow, refuse],
        "fcntl": [argument(1), *either(calls.FCNTL_ALLOWED.values(), [allow], [refuse])],
        "ioctl": [argument(1), *either(calls.IOCTL_ALLOWED.values(), [allow], [refuse])],
        "prctl": [argument(0), *either(calls.PRCTL_REFUSED.values(), [refuse], [allow])],
        "mmap": [
            argument(3), jump(JUMP_ANY_BIT, calls.GROWS_DOWN, 3, 0),
            instruction(AND, calls.MAP_TYPE), jump(JUMP_EQUAL, calls.MAP_PRIVATE, 0, 1), allow,
            refuse,
        ],
        "sendto": [  # `send` is this without an address
            argument(4), jump(JUMP_EQUAL, 0, 0, 3),
            argument(4, high=True), jump(JUMP_EQUAL, 0, 0, 1), allow, refuse,
        ],
        "socketpair": [argument(0), jump(JUMP_EQUAL, calls.AF_UNIX, 0, 1), allow, refuse],
    }  # fmt: skip


def _case(number: int, body: Code) -> Code:
    """When the call is that number, do `body`, which returns; else go on."""
    return [jump(JUMP_EQUAL, number, 0, len(body)), *body]


def either(values: Iterable[int], then: Code, otherwise: Code) -> Code:
    """Do `then` (one instruction) when the loaded value is one of these, else `otherwise`."""
    wanted = list(values)
    tests = [jump(JUMP_EQUAL, value, len(wanted) - i, 0) for i, value in enumerate(wanted)]
    return [*tests, *otherwise, *then]


def argument(index: int, *, high: bool = False) -> bytes:
    """Load the low half of an argument, where ints and flags are; or the high one."""
    return instruction(LOAD, ARGUMENTS + 8 * index + 4 * high)


def fail(number: int) -> bytes:
    """Let the call fail with that errno."""
    return give(ERRNO | number)


def give(action: int) -> bytes:
    """End the filter with an action."""
    return instruction(RETURN, action)


def instruction(code: int, value: int) -> bytes:
    """One instruction of BPF."""
    return struct.pack("=HBBI", code, 0, 0, value)


def jump(code: int, value: int, when_true: int, when_false: int) -> bytes:
    """Skip so many instructions, by what a comparison with `value` says."""
    return struct.pack("=HBBI", code, when_true, when_false, value)


def _word(value: int) -> bytes:
    return struct.pack("=I", value)
