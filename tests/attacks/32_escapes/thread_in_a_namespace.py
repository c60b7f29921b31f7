# /// attack
# title = "Starts a thread in a namespace of its own"
# moments = ["call"]
# expect = { result = "at most", lost = ["crashed", "exited", "protocol", "timeout"] }
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    stack = ctypes.create_string_buffer(65536)
    run = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(lambda _: 0)
    thread = 0x00010000 | 0x00000800 | 0x00000100
    made = [f for f in (0x40000000, 0x08000000, 0x04000000) if libc.syscall(56, thread | f, 0, 0, 0, 0) > 0]
    return made or None
