# /// attack
# title = "Leaves memory by a name"
# moments = ["import"]
# ///
import ctypes
import mmap
from multiprocessing import shared_memory

libc = ctypes.CDLL(None)


def attack():
    name = f"/{WORLD['mark']}".encode()
    if libc.shm_open(name, 0o102, 0o600) >= 0 or libc.memfd_create(name, 0) >= 0:
        return "memory by a name"
    return shared_memory.SharedMemory(name=WORLD["mark"], create=True, size=100).name
