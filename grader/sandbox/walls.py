"""The walls' names, what is said of those that held and of those that did not, and the tier."""

from __future__ import annotations

import os
import sys

import msgspec

EXTRAS = ("cgroup", "namespaces", "view", "uid")
WALLS = ("privileges", "rlimits", "landlock", "seccomp", *EXTRAS)  # in the order of trying


class Gap(msgspec.Struct, frozen=True):
    """Why a wall is missing: in words, and the error's name where there was one (EPERM)."""

    reason: str
    code: str = ""


class Walls(msgspec.Struct, frozen=True):
    """What was tried in a throw-away child and held, and what did not hold, with the reason."""

    held: list[str] = []
    missing: dict[str, Gap] = {}

    @property
    def tier(self) -> str:
        """A+: A and an extra. A: Landlock and seccomp. B: one. C: rlimits. D: not even those."""
        if "rlimits" not in self.held:
            return "D"
        strong = sum(name in self.held for name in ("landlock", "seccomp"))
        extra = any(name in self.held for name in EXTRAS)
        return {2: "A+" if extra else "A", 1: "B", 0: "C"}[strong]


def plain_walls() -> Walls:
    """What a process without Linux's walls is held by: rlimits and a clock, or a clock alone."""
    gap = Gap(f"not on {sys.platform}, or not with plain processes")
    held = ["rlimits"] if os.name == "posix" else []
    return Walls(held, {name: gap for name in WALLS if name not in held})
