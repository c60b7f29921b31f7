"""Calls that a worker may make, asked for what it may not."""

THREAD, NEW_USER, NEW_NET, AT_EXIT = 0x10000, 0x10000000, 0x40000000, 17
SHARED, PRIVATE, ANONYMOUS, GROWS_DOWN = 0x01, 0x02, 0x20, 0x100
FCNTL, IOCTL, PRCTL = (72, 25), (16, 29), (157, 167)

CALLS = {
    "clone: a process": (56, 220, (AT_EXIT,)),
    "clone: a process in a user namespace": (56, 220, (NEW_USER | AT_EXIT,)),
    "clone: a thread in a network of its own": (56, 220, (THREAD | NEW_NET,)),
    "clone3": (435, 435, (0, 0)),
    "kill: its group": (62, 129, (0, 0)),
    "kill: everybody": (62, 129, (-1, 0)),
    "kill: the first process": (62, 129, (1, 0)),
    "tgkill: a thread of nobody's": (234, 131, (0, 0, 0)),
    "tgkill: the first process": (234, 131, (1, 1, 0)),
    "prlimit64: the first process": (302, 261, (1, 0, 0, 0)),
    "fcntl: F_SETLK": (*FCNTL, (0, 6, 1)),
    "fcntl: F_SETOWN": (*FCNTL, (0, 8, 0)),
    "fcntl: F_SETSIG": (*FCNTL, (0, 10, 0)),
    "fcntl: F_SETOWN_EX": (*FCNTL, (0, 15, 1)),
    "fcntl: F_OFD_SETLK": (*FCNTL, (0, 37, 1)),
    "fcntl: F_SETLEASE": (*FCNTL, (0, 1024, 99)),
    "fcntl: F_NOTIFY": (*FCNTL, (0, 1026, 1)),
    "fcntl: F_SETPIPE_SZ": (*FCNTL, (0, 1031, 1 << 20)),
    "fcntl: F_ADD_SEALS": (*FCNTL, (0, 1033, 0)),
    "fcntl: F_SET_RW_HINT": (*FCNTL, (0, 1036, 1)),
    "ioctl: TCSETS": (*IOCTL, (0, 0x5402, 1)),
    "ioctl: TIOCSCTTY": (*IOCTL, (0, 0x540E, 1)),
    "ioctl: TIOCSTI": (*IOCTL, (0, 0x5412, 1)),
    "ioctl: TIOCLINUX": (*IOCTL, (0, 0x541C, 1)),
    "ioctl: FIOASYNC": (*IOCTL, (0, 0x5452, 1)),
    "ioctl: FIOSETOWN": (*IOCTL, (0, 0x8901, 1)),
    "ioctl: SIOCSPGRP": (*IOCTL, (0, 0x8902, 1)),
    "ioctl: FS_IOC_SETFLAGS": (*IOCTL, (0, 0x40086602, 1)),
    "ioctl: FS_IOC_FSSETXATTR": (*IOCTL, (0, 0x401C5820, 1)),
    "ioctl: FS_IOC_ENABLE_VERITY": (*IOCTL, (0, 0x40806685, 1)),
    "ioctl: FICLONE": (*IOCTL, (0, 0x40049409, 0)),
    "prctl: PR_SET_PDEATHSIG": (*PRCTL, (1, 999)),
    "prctl: PR_SET_DUMPABLE": (*PRCTL, (4, 99)),
    "prctl: PR_SET_SECCOMP": (*PRCTL, (22, 99)),
    "prctl: PR_SET_MM": (*PRCTL, (35, 99)),
    "prctl: PR_SET_CHILD_SUBREAPER": (*PRCTL, (36, 0)),
    "prctl: PR_SCHED_CORE": (*PRCTL, (62, 99)),
    "mmap: a file or a device, shared": (9, 222, (0, 4096, 1, SHARED, -1, 0)),
    "mmap: shared by nobody": (9, 222, (0, 4096, 3, SHARED | ANONYMOUS, -1, 0)),
    "mmap: shared, with its flags checked": (9, 222, (0, 4096, 3, 0x03 | ANONYMOUS, -1, 0)),
    "mmap: like a stack": (9, 222, (0, 4096, 3, PRIVATE | ANONYMOUS | GROWS_DOWN, -1, 0)),
    "sendto: an address": (44, 206, (-1, 0, 0, 0, 1, 2)),
    "sendto: an address above 4 GiB": (44, 206, (-1, 0, 0, 0, 1 << 40, 2)),
    "socketpair: another family": (53, 199, (2, 1, 0, 1)),
}
ONLY_ROOT = {
    "clone: a process in a user namespace",
    "kill: the first process",
    "tgkill: the first process",
    "prlimit64: the first process",
}
NEVER = {"prctl: PR_SET_MM", "fcntl: F_ADD_SEALS"}  # the kernel itself refuses these here
