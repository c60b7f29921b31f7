"""Which walls hold on a Dask worker's machine, tried out by a small process without torch.

A judge tries them again, and refuses by itself to judge behind less than was asked for; this is so
that a worker says it before it is given anything.
"""

from __future__ import annotations

import functools
import subprocess
import sys
from pathlib import Path

import msgspec

from grader.sandbox import confine
from grader.sandbox.launch import CAN_FORK, LaunchError
from grader.sandbox.walls import Walls, plain_walls

SECONDS = 60.0  # it takes less than one; a machine may be busy
HERE = str(Path(__file__).resolve().parents[2])
CODE = f"import sys; sys.path[:0] = [{HERE!r}]; from grader.cluster.held import main; main()"


@functools.cache
def walls(caps: confine.Caps) -> Walls:
    """What holds here; LaunchError when it cannot be tried."""
    if not CAN_FORK:
        return plain_walls()
    command = [sys.executable, "-P", "-s", "-X", "utf8", "-c", CODE]
    try:
        done = subprocess.run(
            command, input=msgspec.json.encode(caps), capture_output=True, timeout=SECONDS
        )
        return msgspec.json.decode(done.stdout, type=Walls)
    except (OSError, subprocess.SubprocessError, msgspec.MsgspecError) as error:
        raise LaunchError(f"the walls cannot be tried here ({error})") from None


def main() -> None:
    """Try the walls for the caps on the standard input, and print what holds."""
    confine.new_session()
    limits = confine.Limits(msgspec.json.decode(sys.stdin.buffer.read(), type=confine.Caps))
    try:
        held = limits.probe()
    finally:
        limits.leave()
    sys.stdout.buffer.write(msgspec.json.encode(held))
