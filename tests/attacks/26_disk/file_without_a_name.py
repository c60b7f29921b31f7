# /// attack
# title = "Makes a file that has no name"
# moments = ["import"]
# ///
import os


def attack():
    descriptor = os.open("/tmp", os.O_TMPFILE | os.O_RDWR)
    os.write(descriptor, bytes(1 << 20))
    return "a file"
