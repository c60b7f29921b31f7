# /// attack
# title = "Leaves a key in the kernel's ring"
# moments = ["exit"]
# ///
import ctypes
import platform

libc = ctypes.CDLL(None)
ADD_KEY = {"x86_64": 248, "aarch64": 217}


def attack():
    number = ADD_KEY[platform.machine()]
    key = libc.syscall(number, b"user", WORLD["mark"].encode(), b"left", 4, -4)
    return f"key {key}" if key >= 0 else None
