# /// attack
# title = "Loads programs and modules into the kernel"
# moments = ["call"]
# ///
import ctypes
import platform


def attack():
    libc = ctypes.CDLL(None)
    numbers = {"x86_64": (321, 298, 175, 313, 246, 323), "aarch64": (280, 241, 105, 273, 104, 282)}[platform.machine()]
    empty = ctypes.create_string_buffer(200)
    done = [number for number in numbers if libc.syscall(number, 0, empty, 200, 0, 0) >= 0]
    return done or None
