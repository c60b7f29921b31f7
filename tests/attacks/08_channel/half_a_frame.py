# /// attack
# title = "Announces more than it sends, so that the true answer is swallowed"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
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
        os.write(pipe, struct.pack(">I", 60_000_000) + b"half")
