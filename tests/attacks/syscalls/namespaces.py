"""Namespaces and mounts."""

CALLS = {
    "unshare": (272, 97, (0,)),
    "setns": (308, 268, (-1,)),
    "chroot": (161, 51, (1,)),
    "pivot_root": (155, 41, (1, 1)),
    "mount": (165, 40, (1, 1)),
    "umount2": (166, 39, (1,)),
    "open_tree": (428, 428, (-1, 1)),
    "move_mount": (429, 429, (-1, 1, -1, 1)),
    "fsopen": (430, 430, (1,)),
    "fsconfig": (431, 431, (-1,)),
    "fsmount": (432, 432, (-1,)),
    "fspick": (433, 433, (-1, 1)),
    "mount_setattr": (442, 442, (-1, 1)),
    "statmount": (457, 457, (1, 1)),
    "listmount": (458, 458, (1, 1)),
    "open_tree_attr": (467, 467, (-1, 1)),
}
ONLY_ROOT = {
    "chroot",
    "pivot_root",
    "mount",
    "umount2",
    "move_mount",
    "fsopen",
    "fsmount",
    "fspick",
    "mount_setattr",
    "open_tree",
}
