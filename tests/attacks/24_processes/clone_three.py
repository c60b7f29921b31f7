# /// attack
# title = "Forks by clone3, whose flags a filter cannot read"
# moments = ["call"]
# ///
import ctypes
import os


def attack():
    arguments = (ctypes.c_uint64 * 8)(0, 0, 0, 0, 17)
    pid = ctypes.CDLL(None).syscall(435, arguments, 64)
    if pid == 0:
        os._exit(0)
    return f"process {pid}" if pid > 0 else None
