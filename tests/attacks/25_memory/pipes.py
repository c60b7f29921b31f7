# /// attack
# title = "Fills pipes that nobody reads"
# moments = ["call"]
# ///
import fcntl
import os


def attack():
    held = []
    filled = 0
    while True:
        pipe = os.pipe()
        held.append(pipe)
        os.set_blocking(pipe[1], False)
        try:
            fcntl.fcntl(pipe[1], 1031, 1 << 20)
        except OSError:
            pass
        try:
            while True:
                filled += os.write(pipe[1], bytes(65536))
        except BlockingIOError:
            pass
        if filled > 128 << 20:
            return f"{filled >> 20} MiB"
