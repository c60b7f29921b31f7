"""`grader doctor`: which walls hold on this machine, and what a hostile file could do without."""

from __future__ import annotations

import os
import platform
import sys

from grader.sandbox.launch import LaunchError, open_workers

# wall: (what it stops, what a hostile file could do without it, who can put it up)
WALLS = {
    "rlimits": (
        "caps on CPU, memory, file size, open files",
        "use up this machine's memory",
        "a POSIX system: Linux, macOS, or WSL 2 on Windows",
    ),
    "privileges": (
        "no new privileges; its memory is closed to others",
        "start a set-uid program",
        "Linux",
    ),
    "landlock": (
        "reads Python's own libraries and nothing else; writes nothing",
        "read the solutions and other submissions, delete your files",
        "a kernel from 5.13 on that was started with Landlock; whoever runs the machine",
    ),
    "seccomp": (
        "no network, no new process, no signal to others, no kernel doors",
        "send what it reads over the network, kill other processes of yours",
        "Linux on x86-64 or arm64; in a container, whoever starts it",
    ),
}


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
    out.append(f"Submissions run at tier {walls.tier}.")
    for name, (stops, without, who) in WALLS.items():
        if name in walls.held:
            out.append(f"  {name:11} holds    {stops}")
            continue
        out.append(f"  {name:11} missing  {walls.missing.get(name, 'not tried')}")
        out.append(f"  {'':11}          a hostile file could {without}")
        out.append(f"  {'':11}          needs {who}")
    if walls.tier not in ("A", "A+"):
        out.append(
            f"`grader grade` asks for tier A. For code that you trust: --require {walls.tier}."
        )
    return out


def _who() -> str:
    if not hasattr(os, "geteuid"):
        return sys.platform
    return "as root" if os.geteuid() == 0 else "as an ordinary user"
