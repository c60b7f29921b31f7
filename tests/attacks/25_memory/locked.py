# /// attack
# title = "Locks its memory"
# moments = ["call"]
# expect = { result = "at most", lost = ["memory", "wrong", "error", "timeout"] }
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    return "locked" if libc.mlockall(3) == 0 and libc.mmap(0, 1 << 32, 3, 0x22, -1, 0) > 0 else None
