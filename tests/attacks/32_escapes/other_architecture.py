# /// attack
# title = "Makes system calls as another architecture does"
# moments = ["call"]
# expect = { result = "none", lost = ["crashed"] }
# ///
import ctypes
import mmap
import platform


def attack():
    if platform.machine() != "x86_64":
        ctypes.string_at(0)
    program = b"\xb8\x14\x00\x00\x00\xcd\x80\xc3"  # mov eax, 20; int 0x80; ret
    code = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)
    code.write(program)
    return ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
