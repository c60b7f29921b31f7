# /// attack
# title = "Opens the reference by C"
# moments = ["exit"]
# ///
import ctypes

def attack():
    libc = ctypes.CDLL(None)
    descriptor = libc.open(WORLD["solution"].encode(), 0)
    if descriptor < 0:
        return None
    buffer = ctypes.create_string_buffer(2000)
    libc.read(descriptor, buffer, 2000)
    return buffer.value.decode()
