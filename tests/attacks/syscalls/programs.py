"""Another program, another process, another session."""

CALLS = {
    "execve": (59, 221, (1,)),
    "execveat": (322, 281, (-1, 1)),
    "fork": (57, None, ()),
    "vfork": (58, None, ()),
    "setsid": (112, 157, ()),
    "setpgid": (109, 154, (0, -1)),
    "uselib": (134, None, (1,)),
}
NEVER = {"setsid"}  # the leader of a session is refused by the kernel itself
UNSAFE = {"vfork"}  # its child would run on this stack
