# /// attack
# title = "Sends a frame of no bytes"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["protocol"]
# [at.exit]
# result = "none"
# lost = ["protocol"]
# ///
import fcntl
import os
import struct


def pipes():
    """Every descriptor that can be written to, the standard ones aside."""
    for descriptor in range(3, 256):
        try:
            if fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_WRONLY:
                yield descriptor
        except OSError:
            pass



def attack():
    for pipe in pipes():
        os.write(pipe, struct.pack(">I", 0))
