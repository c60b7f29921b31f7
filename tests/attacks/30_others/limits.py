# /// attack
# title = "Lowers the limits of another process"
# moments = ["exit"]
# ///
import os
import resource


def attack():
    done = []
    for pid in filter(None, (WORLD["victim"], os.getppid())):  # zero would be itself
        try:
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (4, 4))
            done.append(pid)
        except OSError:
            pass
    return done or None
