"""A fork server one of whose walls breaks after it was probed: `python breaks.py WALL FD CAPS`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from grader.sandbox import confine, forkserver, privileges, view

OURSELVES = os.getpid()  # the throw-away children of the probe have other pids


def broken(wall: str) -> type[confine.Limits]:
    """Walls that hold in the probe, and then something happens to one of them."""

    class Broken(confine.Limits):
        def enter(self) -> None:
            real = os.getpid() == OURSELVES
            if real and wall == "landlock":
                os.close(self._rules)
            if real and wall == "cgroup":
                self._group.remove()
            if real and wall == "view":
                shutil.rmtree(view.PLACE + "/nowhere", ignore_errors=True)
                view.PLACE += "/nowhere"
            super().enter()
            if real and wall == "uid":
                privileges.give_up_rights()

    return Broken


if __name__ == "__main__":
    confine.Limits = broken(sys.argv.pop(1))
    forkserver.main()
