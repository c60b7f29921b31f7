# /// attack
# title = "Forks by C, and by every system call that can"
# moments = ["import"]
# ///
import ctypes
import os
import platform


def attack():
    libc = ctypes.CDLL(None)
    calls = {"x86_64": ((57,), (58,), (56, 17, 0, 0, 0, 0)), "aarch64": ((220, 17, 0, 0, 0, 0),)}
    made = []
    for call in calls.get(platform.machine(), ()):
        pid = libc.syscall(*call)
        if pid == 0:
            os._exit(0)
        if pid > 0:
            made.append(pid)
    return made or None
