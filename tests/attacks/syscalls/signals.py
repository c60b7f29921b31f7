"""Signals to anybody else, by the ways that are not `kill`."""

CALLS = {
    "tkill": (200, 130, (0, 0)),
    "rt_sigqueueinfo": (129, 138, (0x7FFFFFFF, 0, 1)),
    "rt_tgsigqueueinfo": (297, 240, (0, 0, 0, 1)),
    "pidfd_send_signal": (424, 424, (-1,)),
}
