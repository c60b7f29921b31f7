"""Parts of the kernel that no honest code needs."""

CALLS = {
    "io_uring_setup": (425, 425, (0,)),
    "io_uring_enter": (426, 426, (-1,)),
    "io_uring_register": (427, 427, (-1,)),
    "bpf": (321, 280, (9999, 1, 8)),
    "vmsplice": (278, 75, (-1, 1, 1)),
    "personality": (135, 92, (0xFFFFFFFF,)),
    "modify_ldt": (154, None, (99,)),
    "seccomp": (317, 277, (99,)),
    "landlock_create_ruleset": (444, 444, (0, 0, 1)),
    "landlock_add_rule": (445, 445, (-1,)),
    "landlock_restrict_self": (446, 446, (-1,)),
    "lsm_set_self_attr": (460, 460, (0, 1, 0, 1)),
}
ONLY_ROOT = {"bpf", "io_uring_setup", "landlock_restrict_self"}
