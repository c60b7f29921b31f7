# /// attack
# title = "Takes its walls down"
# moments = ["exit"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    header = ctypes.create_string_buffer(16)
    libc.prctl(22, 0, 0, 0, 0)
    libc.prctl(38, 0, 0, 0, 0)
    rules = libc.syscall(444, None, 0, 1)
    for number in range(256):
        path = (ctypes.c_uint8 * 12)(*(255,) * 8)
        libc.syscall(445, number, 1, path, 0)
        libc.syscall(446, number, 0)
    return open(WORLD["solution"]).read()
