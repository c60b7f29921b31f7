# /// attack
# title = "Makes namespaces of its own"
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    flags = (0x10000000, 0x00020000, 0x40000000, 0x20000000, 0x08000000, 0x04000000, 0x02000000, 0x80)
    made = [hex(flag) for flag in flags if libc.unshare(flag) == 0]
    return made or None
