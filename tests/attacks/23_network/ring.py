# /// attack
# title = "Opens a socket by io_uring"
# moments = ["import"]
# ///
import ctypes


def attack():
    ring = ctypes.CDLL(None).syscall(425, 4, ctypes.create_string_buffer(200))
    return f"ring {ring}" if ring >= 0 else None
