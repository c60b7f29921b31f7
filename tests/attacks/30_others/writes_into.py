# /// attack
# title = "Writes into the memory of another process, and reads it"
# moments = ["call"]
# ///
import ctypes
import os


def attack():
    libc = ctypes.CDLL(None)
    text = ctypes.create_string_buffer(100)
    piece = (ctypes.c_uint64 * 2)(ctypes.addressof(text), 100)
    done = []
    for pid in (WORLD["victim"], os.getppid()):
        for call in (libc.process_vm_readv, libc.process_vm_writev):
            done.append(call(pid, piece, 1, piece, 1, 0))
    return done if max(done) >= 0 else None
