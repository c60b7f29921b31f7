"""What a machine says of itself, so that nobody judges with another kit or behind weaker walls."""

from __future__ import annotations

import functools
import hashlib
import os
import platform
import socket
from pathlib import Path

from grader.cluster.held import walls
from grader.cluster.messages import Facts, Kit
from grader.exercise import Exercise
from grader.orders import TIERS, caps_of, versions
from grader.pool import default_jobs

PACKAGE = Path(__file__).resolve().parents[1]


@functools.cache
def code(package: Path = PACKAGE) -> str:
    """A hash of the kit's own files: two machines of one version may still differ."""
    total = hashlib.sha256()
    for path in sorted([*package.rglob("*.py"), *package.glob("*.ini")]):
        inside = path.relative_to(package)
        if inside.parts[0] != "exercises":  # what a wheel carries along
            total.update(f"{inside.as_posix()}\0{path.stat().st_size}\0".encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def kit(exercise: Exercise) -> Kit:
    """What this machine would judge that exercise with."""
    return Kit(versions(), code(), exercise.digest())


def facts(exercise: Exercise) -> Facts:
    """This machine's, ready to judge that exercise; LaunchError where nothing can be started."""
    held = walls(caps_of(exercise))
    return Facts(
        kit=kit(exercise),
        tier=held.tier,
        walls=held.held,
        host=socket.gethostname(),
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        processors=min(default_jobs(), os.cpu_count() or 1),
    )


def differences(ours: Kit, theirs: Facts, require: str) -> list[str]:
    """Why that worker may not judge beside this command; empty when it may."""
    here, there = ours.versions, theirs.kit.versions
    pairs = {
        "kit": (there.kit, here.kit),
        "Python": (there.python, here.python),
        "torch": (there.torch, here.torch),
    }
    found = [f"{name} {t[:40]} there, {h} here" for name, (t, h) in pairs.items() if t != h]
    if not found and ours.code != theirs.kit.code:
        found.append(f"kit {here.kit} with other files than here")
    if ours.exercise != theirs.kit.exercise:
        found.append("another exercise than here")
    if theirs.tier not in TIERS:
        found.append("no tier")
    elif TIERS.index(theirs.tier) > TIERS.index(require):
        found.append(f"tier {theirs.tier}, and tier {require} is asked for")
    return found
