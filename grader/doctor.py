"""`grader doctor`: which walls hold on this machine, and what a hostile file could do without."""

from __future__ import annotations

import os
import platform
import sys
from typing import NamedTuple

from grader.sandbox import landlock
from grader.sandbox.launch import LaunchError, open_workers
from grader.sandbox.walls import EXTRAS, WALLS, Gap, Walls

STOPS = {
    "privileges": "no rights of root's and none to be gained; its memory is closed to others",
    "rlimits": "caps on CPU, memory, stack, open files, threads; no file can be written",
    "landlock": "reads Python's own libraries and nothing else; writes and starts nothing",
    "seccomp": "no network, no new process, no signal to others, no kernel doors",
    "cgroup": "memory and threads counted by the kernel, whatever kind they are",
    "namespaces": "a network without anybody, IPC and process numbers of its own",
    "view": "a file system in which nothing else exists, read-only",
    "uid": "a user of its own, who owns nothing",
}
# wall: what it needs; by the system's error where that tells more
NEEDS: dict[str, dict[str, str]] = {
    "privileges": {"": "Linux; in a container, a filter that lets `prctl` through"},
    "rlimits": {
        "": "a POSIX system: Linux, macOS, or WSL 2 on Windows",
        "EPERM": "a container that lets programs limit themselves: whoever starts it",
    },
    "landlock": {
        "": "a kernel from 5.13 on that was started with Landlock: whoever runs the machine",
        "ENOTSUP": "the kernel to be started with `landlock` in its list of security modules",
        "EPERM": "a container whose filter lets Landlock's calls through: whoever starts it",
    },
    "seccomp": {
        "": "Linux on x86-64 or arm64",
        "EPERM": "a container that lets programs filter themselves: whoever starts it",
    },
    "cgroup": {
        "": "control groups with the controllers memory and pids",
        "EROFS": "a container whose cgroups can be written: whoever starts it",
        "EACCES": "a group of your own: systemd-run --user --scope grader grade ...",
        "EPERM": "a group of your own: systemd-run --user --scope grader grade ...",
        "EBUSY": "a group that holds nothing but the grader: whoever starts this container",
    },
    "namespaces": {
        "": "Linux with namespaces",
        "EPERM": "root, or a system that lets users have them; containers and Ubuntu often do not",
        "EACCES": "a system whose AppArmor lets users have them: whoever runs the machine",
        "ENOSPC": "user.max_user_namespaces above 0: whoever runs the machine",
    },
    "view": {
        "": "namespaces, and a kernel from 5.12 on",
        "EPERM": "root, or a system that lets users mount; containers and Ubuntu often do not",
        "EACCES": "a system whose AppArmor lets users mount: whoever runs the machine",
        "ENOSPC": "user.max_user_namespaces above 0: whoever runs the machine",
    },
    "uid": {
        "": "root; nothing is wrong without it",
        "EACCES": "a Python and a PyTorch that every user may read, or the wall `view`",
    },
}


class Harm(NamedTuple):
    """What a hostile file could do, unless all walls of one of these groups hold."""

    what: str
    prevented_by: tuple[frozenset[str], ...]


def harms(landlock_version: int, *, root: bool) -> list[Harm]:
    """Everything that a hostile file could do on a machine without walls."""
    scoped = landlock_version >= 6  # Landlock then covers signals and abstract sockets
    signals = ["seccomp", "uid", *(["landlock"] if scoped else [])]
    sockets = ["seccomp", "view+namespaces", *(["view+landlock"] if scoped else [])]
    memory = ["landlock", "seccomp", "uid", *(["privileges"] if root else ["namespaces", "view"])]
    threads = ["cgroup", "uid+rlimits", *([] if root else ["rlimits"])]
    return [
        _harm("read the solutions, the hidden checks and other submissions", "landlock", "view"),
        _harm("change and delete your files", "landlock", "view", "uid"),
        _harm("leave files where everybody may write", "landlock", "view"),
        _harm("change the permissions and times of your files", "seccomp", "view", "uid"),
        _harm("see whether a file exists whose name it guesses", "view"),
        _harm("send what it reads over the network", "seccomp", "namespaces"),
        _harm("speak to other programs through their sockets", *sockets),
        _harm("start other programs", "landlock", "seccomp"),
        _harm("kill other processes of yours", *signals),
        _harm("read the memory of other processes of yours", *memory),
        # /dev/zero, mapped to be written by several, is memory that no limit counts
        _harm("use up this machine's memory", "cgroup", "rlimits+seccomp+landlock"),
        _harm("start threads until this machine stands still", *threads),
    ]


def _harm(what: str, *prevented_by: str) -> Harm:
    return Harm(what, tuple(frozenset(group.split("+")) for group in prevented_by))


def possible(walls: Walls, known: list[Harm]) -> list[str]:
    """What of it those walls leave possible."""
    held = set(walls.held)
    return [harm.what for harm in known if not any(group <= held for group in harm.prevented_by)]


def lines() -> list[str]:
    """The report, line by line."""
    out = [
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}, {_who()}"
    ]
    try:
        workers = open_workers()
    except LaunchError as error:
        return [*out, f"No worker can be started: {error}"]
    try:
        walls = workers.walls()
    except LaunchError as error:
        return [*out, f"No worker can be started: {error}"]
    finally:
        workers.close()
    return [*out, *told(walls)]


def told(walls: Walls) -> list[str]:
    """What is said of these walls: each of them, what they leave open, what to ask of `grade`."""
    out = [f"Submissions run at tier {walls.tier}."]
    for name in WALLS:
        if name not in EXTRAS:
            out += _line(name, walls, "holds", "MISSING")
    out.append("Extras, on top of tier A; with one of them it is called A+:")
    for name in EXTRAS:
        out += _line(name, walls, "holds", "no")
    open_ways = possible(walls, harms(landlock.abi(), root=_is_root()))
    if open_ways:
        out.append("A hostile file could")
        out += [f"  - {what}" for what in open_ways]
    else:
        out.append("No way out that is known here is open; a bug of the kernel's could be one.")
    return [*out, _advice(walls.tier)]


def _line(name: str, walls: Walls, holds: str, missing: str) -> list[str]:
    if name in walls.held:
        return [f"  {name:11} {holds:8} {STOPS[name]}"]
    gap = walls.missing.get(name, Gap("not tried"))
    need = NEEDS[name].get(gap.code, NEEDS[name][""])
    return [f"  {name:11} {missing:8} {gap.reason}", f"  {'':20} needs {need}"]


def _advice(tier: str) -> str:
    if tier == "A+":
        return "`grader grade` asks for tier A. To insist on an extra: --require A+."
    if tier == "A":
        return "`grader grade` asks for tier A, and has it."
    return (
        f"`grader grade` asks for tier A and stops here. For code that you trust: --require {tier}."
    )


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _who() -> str:
    if not hasattr(os, "geteuid"):
        return sys.platform
    return "as root" if _is_root() else "as an ordinary user"
