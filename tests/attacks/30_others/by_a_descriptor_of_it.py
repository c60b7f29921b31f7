# /// attack
# title = "Signals and reads another process by a descriptor of it"
# moments = ["exit"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    descriptor = libc.syscall(434, WORLD["victim"], 0)
    if descriptor < 0:
        return None
    return libc.syscall(424, descriptor, 9, None, 0), libc.syscall(438, descriptor, 0, 0)
