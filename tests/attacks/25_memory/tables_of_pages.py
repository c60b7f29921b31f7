# /// attack
# title = "Reads one byte of every two megabytes of a vast mapping"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout"] }
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    libc.mmap.restype = ctypes.c_void_p
    libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
    start = libc.mmap(None, 100_000 << 21, 1, 0x4022, -1, 0)
    if start in (None, 2**64 - 1):
        return None
    for step in range(20_000):
        ctypes.c_char.from_address(start + (step << 21)).value
    return "80 MB of tables, of a mapping of 200 GB"
