# /// attack
# title = "Asks not to be killed with its parent"
# moments = ["import"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    done = [libc.prctl(1, 0, 0, 0, 0), libc.prctl(36, 1, 0, 0, 0), libc.prctl(4, 1, 0, 0, 0)]
    return done if 0 in done else None
