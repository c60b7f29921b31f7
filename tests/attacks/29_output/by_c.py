# /// attack
# title = "Writes by C"
# moments = ["call"]
# expect = { result = "none", lost = ["output"] }
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    while True:
        libc.write(2, b"x" * 65536, 65536)
