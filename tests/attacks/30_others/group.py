# /// attack
# title = "Sends a signal to its group and to its parent's"
# moments = ["import"]
# ///
import os
import signal


def attack():
    done = []
    for group in (0, os.getpgid(0), os.getpgid(os.getppid()), os.getppid()):
        try:
            os.killpg(group, 0)
            done.append(group)
        except OSError:
            pass
    return done or None
