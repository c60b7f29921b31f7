"""A fork alone: a warm parent with large pages and no walls, and a child that ends at once.

For each line on standard input it forks once and prints the CPU seconds of both sides.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

from grader.sandbox import pages
from grader.sandbox.warm import warm


def cost() -> float:
    """CPU seconds of a forked child that ends at once, and of this process for making it."""
    started = time.process_time()
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    _, _, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime + time.process_time() - started


def main() -> None:
    warm()
    gc.collect()
    gc.freeze()
    pages.join(Path("/proc/self/maps").read_text(errors="replace").splitlines())
    for _ in sys.stdin:
        print(cost(), flush=True)


if __name__ == "__main__":
    main()
