"""Run a command and print what its whole process tree used, as one line of JSON.

A judge is killed at the end of a run, and its fork server then belongs to nobody: whoever counts
only its own children never hears of it. This process takes such orphans in and waits for them.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import subprocess
import sys
import time

from grader.sandbox import confine


def measure(command: list[str]) -> dict[str, float]:
    """Exit code, CPU and wall-clock seconds of the command and all that it started."""
    confine.adopt_orphans()
    started = time.monotonic()
    code = subprocess.call(command, stdout=sys.stderr)
    wall = time.monotonic() - started
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"code": code, "cpu": used.ru_utime + used.ru_stime, "wall": wall}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1:])))
