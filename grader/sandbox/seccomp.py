"""seccomp through ctypes: the one table of system calls that a worker is refused.

Everything that is not in the table is allowed: honest torch code makes about 70 different calls,
and the set grows with each release, so a list of what is allowed would break right answers. The
numbers are x86-64's and arm64's; on another architecture there is no filter, and the tier says so.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import struct

PR_SET_SECCOMP, MODE_FILTER = 22, 2
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
NUMBER, ARCH, ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
LOAD, JUMP_EQUAL, JUMP_GREATER, JUMP_SET, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
AND = 0x54
X32 = 0x40000000
ARCHES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}

# name: (x86-64, arm64); None where the architecture has no such call
REFUSED: dict[str, tuple[int | None, int | None]] = {
    # other processes' memory and threads
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "kcmp": (312, 272), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424), "process_madvise": (440, 440), "process_mrelease": (448, 448),
    "move_pages": (279, 239), "migrate_pages": (256, 238), "perf_event_open": (298, 241),
    # signals to anybody else (kill and tgkill: see below)
    "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    # new programs; new processes are below
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None),
    "setsid": (112, 157), "setpgid": (109, 154),
    # the network, in every family; socketpair stays
    "socket": (41, 198),
    # metadata of files, which Landlock does not cover
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "setxattrat": (463, 463),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "removexattrat": (466, 466), "truncate": (76, 45),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    "inotify_init": (253, None), "inotify_init1": (294, 26), "inotify_add_watch": (254, 27),
    "fanotify_init": (300, 262), "fanotify_mark": (301, 263),
    # priorities of others
    "setpriority": (141, 140), "ioprio_set": (251, 30), "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119), "sched_setaffinity": (203, 122), "sched_setattr": (314, 274),
    # memory that outlives the process or is not counted as its own
    "shmget": (29, 194), "shmctl": (31, 195), "shmat": (30, 196), "semget": (64, 190),
    "semctl": (66, 191), "semtimedop": (220, 192), "semop": (65, 193), "msgget": (68, 186),
    "msgctl": (71, 187), "msgrcv": (70, 188), "msgsnd": (69, 189), "mq_open": (240, 180),
    "mq_unlink": (241, 181), "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "userfaultfd": (323, 282), "add_key": (248, 217), "request_key": (249, 218),
    "keyctl": (250, 219),
    # kernel doors that honest code never needs
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "bpf": (321, 280), "vmsplice": (278, 75), "personality": (135, 92),
    # namespaces and mounts
    "unshare": (272, 97), "setns": (308, 268), "chroot": (161, 51), "pivot_root": (155, 41),
    "mount": (165, 40), "umount2": (166, 39), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442),
    # the machine
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142),
    "swapon": (167, 224), "swapoff": (168, 225), "quotactl": (179, 60), "acct": (163, 89),
    "sethostname": (170, 161), "setdomainname": (171, 162), "syslog": (103, 116),
    "vhangup": (153, 58), "iopl": (172, None), "ioperm": (173, None),
    "settimeofday": (164, 170), "clock_settime": (227, 112), "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
}  # fmt: skip
CLONE, CLONE3 = (56, 220), 435
KILL_CALL, TGKILL = (62, 129), (234, 131)
FCNTL, IOCTL, MMAP = (72, 25), (16, 29), (9, 222)
PRLIMIT, PRCTL = (302, 261), (157, 167)
CLONE_THREAD = 0x00010000
SHARED_ANONYMOUS = 0x21
FCNTL_OWNER = (8, 10, 15, 1024, 1026)  # F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY
IOCTL_REFUSED = (0x5412, 0x541C, 0x8901, 0x8902)  # TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP
PRCTL_REFUSED = (1, 4, 35, 36)  # PDEATHSIG, DUMPABLE, MM, CHILD_SUBREAPER


def supported() -> bool:
    """Whether this architecture's numbers are known."""
    return platform.system() == "Linux" and platform.machine() in ARCHES


def prepare() -> None:
    """Work the table out once, before the processes that will install it are forked."""
    if supported():
        _head()


def install() -> None:
    """Refuse the table's calls to this process for good; OSError where that cannot be done."""
    if not supported():
        raise OSError(errno.ENOSYS, "no seccomp table for this architecture")
    code = program(os.getpid())
    buffer = ctypes.create_string_buffer(code, len(code))
    header = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    done = libc.prctl(PR_SET_SECCOMP, ctypes.c_ulong(MODE_FILTER), ctypes.byref(header), 0, 0)
    if done != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"seccomp: {os.strerror(number)}")


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))


def program(pid: int) -> bytes:
    """The filter as BPF: the table, then the calls that are refused by their arguments."""
    _, column = ARCHES[platform.machine()]
    refuse, allow = _return(ERRNO | errno.EPERM), _return(ALLOW)
    conditional = [
        _case(CLONE3, [_return(ERRNO | errno.ENOSYS)]),  # glibc then uses clone
        _case(CLONE[column], [_argument(0), _jump(JUMP_SET, CLONE_THREAD, 1, 0), refuse, allow]),
        _case(KILL_CALL[column], [_argument(0), _jump(JUMP_EQUAL, pid, 1, 0), refuse, allow]),
        _case(TGKILL[column], [_argument(0), _jump(JUMP_EQUAL, pid, 1, 0), refuse, allow]),
        _case(PRLIMIT[column], [_argument(0), _jump(JUMP_EQUAL, 0, 1, 0), refuse, allow]),
        _case(FCNTL[column], [_argument(1), *_any_of(FCNTL_OWNER)]),
        _case(IOCTL[column], [_argument(1), *_any_of(IOCTL_REFUSED)]),
        _case(PRCTL[column], [_argument(0), *_any_of(PRCTL_REFUSED)]),
        _case(MMAP[column], [
            _argument(3), _instruction(AND, SHARED_ANONYMOUS),
            _jump(JUMP_EQUAL, SHARED_ANONYMOUS, 0, 1), refuse, allow,
        ]),
    ]  # fmt: skip
    return b"".join([_head(), *conditional, allow])


@functools.cache
def _head() -> bytes:
    """The architecture, and every call that is always refused."""
    arch, column = ARCHES[platform.machine()]
    numbers = [row[column] for row in REFUSED.values()]
    parts = [
        _instruction(LOAD, ARCH), _jump(JUMP_EQUAL, arch, 1, 0), _return(KILL),
        _instruction(LOAD, NUMBER), _jump(JUMP_GREATER, X32, 0, 1), _return(KILL),
    ]  # fmt: skip
    for number in numbers:
        if number is not None:
            parts.append(_case(number, [_return(ERRNO | errno.EPERM)]))
    return b"".join(parts)


def _case(number: int, body: list[bytes]) -> bytes:
    """When the call is that number, do `body`, which returns; else go on."""
    return _jump(JUMP_EQUAL, number, 0, len(body)) + b"".join(body)


def _any_of(values: tuple[int, ...]) -> list[bytes]:
    """Refuse when the loaded argument is one of these."""
    tests = [_jump(JUMP_EQUAL, value, len(values) - index, 0) for index, value in enumerate(values)]
    return [*tests, _return(ALLOW), _return(ERRNO | errno.EPERM)]


def _argument(index: int) -> bytes:
    return _instruction(LOAD, ARGUMENTS + 8 * index)  # the low half, where ints and flags are


def _return(action: int) -> bytes:
    return _instruction(RETURN, action)


def _instruction(code: int, value: int) -> bytes:
    return struct.pack("=HBBI", code, 0, 0, value)


def _jump(code: int, value: int, when_true: int, when_false: int) -> bytes:
    return struct.pack("=HBBI", code, when_true, when_false, value)
