# /// attack
# title = "Starts a program by posix_spawn"
# moments = ["import"]
# ///
import os


def attack():
    return os.posix_spawn("/bin/true", ["true"], {})
