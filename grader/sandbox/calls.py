"""The one table of system calls that a worker is refused, with their numbers.

Each row is tried by an attack of the same group: tests/attacks/syscalls/<group>.py. A row's numbers
are x86-64's and arm64's; None where the architecture has no such call. Calls that no kernel had
when this was written are refused as unknown, so a new kernel opens no door.
"""

from __future__ import annotations

Numbers = tuple[int | None, int | None]
LAST = 469  # file_setattr, of Linux 6.17; from 424 on all architectures count alike

REFUSED: dict[str, dict[str, Numbers]] = {
    # memory and threads of other processes
    "others": {
        "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
        "kcmp": (312, 272), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
        "process_madvise": (440, 440), "process_mrelease": (448, 448),
        "move_pages": (279, 239), "migrate_pages": (256, 238), "perf_event_open": (298, 241),
    },
    # signals to anybody else (kill and tgkill: by their arguments)
    "signals": {
        "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
        "pidfd_send_signal": (424, 424),
    },
    # new programs and processes (clone: by its arguments)
    "programs": {
        "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None),
        "setsid": (112, 157), "setpgid": (109, 154), "uselib": (134, None),
    },
    # the network, in every family. A pair of sockets stays; it must not be turned elsewhere, and
    # sendmsg, whose address lies behind a pointer, could send from it to any socket with a name
    "network": {
        "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
        "accept": (43, 202), "accept4": (288, 242), "sendmsg": (46, 211), "sendmmsg": (307, 269),
        "setsockopt": (54, 208),
    },
    # what Landlock does not cover of files: metadata, locks, watching
    "metadata": {
        "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
        "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
        "utime": (132, None), "utimes": (235, None), "futimesat": (261, None),
        "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
        "setxattrat": (463, 463), "removexattr": (197, 14), "lremovexattr": (198, 15),
        "fremovexattr": (199, 16), "removexattrat": (466, 466), "file_setattr": (469, 469),
        "truncate": (76, 45), "flock": (73, 32),
        "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
        "inotify_init": (253, None), "inotify_init1": (294, 26), "inotify_add_watch": (254, 27),
        "fanotify_init": (300, 262), "fanotify_mark": (301, 263),
    },
    "priorities": {
        "setpriority": (141, 140), "ioprio_set": (251, 30), "sched_setparam": (142, 118),
        "sched_setscheduler": (144, 119), "sched_setaffinity": (203, 122),
        "sched_setattr": (314, 274),
    },
    # memory that outlives the process, or that no limit counts as its own
    "memory": {
        "shmget": (29, 194), "shmctl": (31, 195), "shmat": (30, 196), "semget": (64, 190),
        "semctl": (66, 191), "semtimedop": (220, 192), "semop": (65, 193), "msgget": (68, 186),
        "msgctl": (71, 187), "msgrcv": (70, 188), "msgsnd": (69, 189), "mq_open": (240, 180),
        "mq_unlink": (241, 181), "memfd_create": (319, 279), "memfd_secret": (447, 447),
        "userfaultfd": (323, 282), "add_key": (248, 217), "request_key": (249, 218),
        "keyctl": (250, 219), "io_setup": (206, 0),
    },
    # parts of the kernel that honest code never needs; a filter of its own could only be in the way
    "doors": {
        "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
        "io_uring_register": (427, 427), "bpf": (321, 280), "vmsplice": (278, 75),
        "personality": (135, 92), "modify_ldt": (154, None), "seccomp": (317, 277),
        "landlock_create_ruleset": (444, 444), "landlock_add_rule": (445, 445),
        "landlock_restrict_self": (446, 446), "lsm_set_self_attr": (460, 460),
    },
    "namespaces": {
        "unshare": (272, 97), "setns": (308, 268), "chroot": (161, 51), "pivot_root": (155, 41),
        "mount": (165, 40), "umount2": (166, 39), "open_tree": (428, 428),
        "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431),
        "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442),
        "statmount": (457, 457), "listmount": (458, 458), "open_tree_attr": (467, 467),
    },
    "machine": {
        "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
        "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142),
        "swapon": (167, 224), "swapoff": (168, 225), "quotactl": (179, 60),
        "quotactl_fd": (443, 443), "acct": (163, 89), "sethostname": (170, 161),
        "setdomainname": (171, 162), "syslog": (103, 116), "vhangup": (153, 58),
        "iopl": (172, None), "ioperm": (173, None), "settimeofday": (164, 170),
        "clock_settime": (227, 112), "clock_adjtime": (305, 266), "adjtimex": (159, 171),
        "sync": (162, 81), "syncfs": (306, 267),
    },
}  # fmt: skip

# Refused or allowed by what they are asked for: see `seccomp.program`.
ARGUMENTS: dict[str, tuple[int, int]] = {
    "clone": (56, 220), "clone3": (435, 435), "kill": (62, 129), "tgkill": (234, 131),
    "prlimit64": (302, 261), "fcntl": (72, 25), "ioctl": (16, 29), "prctl": (157, 167),
    "mmap": (9, 222), "sendto": (44, 206), "socketpair": (53, 199),
}  # fmt: skip

CLONE_THREAD = 0x00010000
CLONE_NEW = 0x7E020000  # mount, cgroup, uts, ipc, user, pid, net
MAP_TYPE, MAP_PRIVATE = 0x0F, 0x02  # what is shared, be it a device's, is not counted as data
GROWS_DOWN = 0x100  # MAP_GROWSDOWN: counted as stack, whatever its size
AF_UNIX = 1
FCNTL_ALLOWED = {
    "F_DUPFD": 0, "F_GETFD": 1, "F_SETFD": 2, "F_GETFL": 3, "F_SETFL": 4, "F_GETLK": 5,
    "F_GETOWN": 9, "F_GETSIG": 11, "F_DUPFD_QUERY": 1027, "F_DUPFD_CLOEXEC": 1030,
    "F_GETPIPE_SZ": 1032, "F_GET_SEALS": 1034,
}  # fmt: skip
IOCTL_ALLOWED = {
    "TCGETS": 0x5401, "TIOCGPGRP": 0x540F, "TIOCGWINSZ": 0x5413, "FIONREAD": 0x541B,
    "FIONBIO": 0x5421, "FIONCLEX": 0x5450, "FIOCLEX": 0x5451, "TCGETS2": 0x802C542A,
}  # fmt: skip
PRCTL_REFUSED = {
    "PR_SET_PDEATHSIG": 1, "PR_SET_DUMPABLE": 4, "PR_SET_SECCOMP": 22, "PR_SET_MM": 35,
    "PR_SET_CHILD_SUBREAPER": 36, "PR_SCHED_CORE": 62,
}  # fmt: skip
