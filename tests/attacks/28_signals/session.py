# /// attack
# title = "Leaves its session and its group"
# moments = ["call"]
# ///
import os


def attack():
    left = []
    for leave in (os.setsid, lambda: os.setpgid(0, 0), lambda: os.setpgid(0, os.getppid())):
        try:
            leave()
            left.append(leave)
        except OSError:
            pass
    return left or None
