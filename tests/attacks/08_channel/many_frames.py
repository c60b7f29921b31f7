# /// attack
# title = "Floods the channel with small frames"
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
        os.set_blocking(pipe, False)
        try:
            for _ in range(1000):
                os.write(pipe, (struct.pack(">I", 1) + b"\xc0") * 1000)
        except BlockingIOError:
            pass
        os.set_blocking(pipe, True)
