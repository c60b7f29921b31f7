# /// attack
# title = "Frees the same memory twice"
# moments = ["import", "call"]
# expect = { result = "none", lost = ["crashed"] }
# [at.import]
# status = "unreadable"
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    place = libc.malloc(100)
    libc.free(place)
    libc.free(place)
