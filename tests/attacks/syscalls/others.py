"""Memory and threads of other processes."""

CALLS = {
    "ptrace": (101, 117, (2, 0x7FFFFFFF)),
    "process_vm_readv": (310, 270, (0x7FFFFFFF, 0, 0, 0, 0, 1)),
    "process_vm_writev": (311, 271, (0x7FFFFFFF, 0, 0, 0, 0, 1)),
    "kcmp": (312, 272, (0x7FFFFFFF, 0x7FFFFFFF)),
    "pidfd_open": (434, 434, (1,)),
    "pidfd_getfd": (438, 438, (-1, 0)),
    "process_madvise": (440, 440, (-1, 0, 0, 0, 1)),
    "process_mrelease": (448, 448, (-1,)),
    "move_pages": (279, 239, (0x7FFFFFFF, 1, 1, 1, 1)),
    "migrate_pages": (256, 238, (0x7FFFFFFF, 1, 1, 1)),
    "perf_event_open": (298, 241, (1, 0, -1, -1, 0xFFFF)),
}
ONLY_ROOT = {"perf_event_open"}
