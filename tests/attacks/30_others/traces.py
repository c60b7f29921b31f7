# /// attack
# title = "Traces another process"
# moments = ["import"]
# ///
import ctypes
import os


def attack():
    libc = ctypes.CDLL(None)
    done = [libc.ptrace(request, WORLD["victim"], 0, 0) for request in (16, 0x4206)]
    done += [libc.ptrace(16, os.getppid(), 0, 0)]
    return done if 0 in done else None
