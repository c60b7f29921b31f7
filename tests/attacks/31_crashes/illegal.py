# /// attack
# title = "Runs bytes that are no program"
# moments = ["import", "call"]
# expect = { result = "none", lost = ["crashed"] }
# [at.import]
# status = "unreadable"
# ///
import ctypes
import mmap
import platform


def attack():
    code = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)
    code.write(b"\0" * 4096 if platform.machine() == "aarch64" else b"\x0f\x0b")
    ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
