"""Priorities and processors, one's own and others'."""

CALLS = {
    "setpriority": (141, 140, (99,)),
    "ioprio_set": (251, 30, (99,)),
    "sched_setparam": (142, 118, (-1, 1)),
    "sched_setscheduler": (144, 119, (-1, 99, 1)),
    "sched_setaffinity": (203, 122, (0x7FFFFFFF, 8, 1)),
    "sched_setattr": (314, 274, (-1, 1)),
}
