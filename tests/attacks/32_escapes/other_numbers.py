# /// attack
# title = "Makes system calls by the numbers of x32"
# moments = ["call"]
# expect = { result = "none", lost = ["crashed"] }
# ///
import ctypes
import platform


def attack():
    if platform.machine() != "x86_64":
        ctypes.string_at(0)
    return ctypes.CDLL(None).syscall(0x40000000 + 39)
