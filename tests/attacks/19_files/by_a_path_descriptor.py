# /// attack
# title = "Opens a path without reading, then reads by it"
# moments = ["import"]
# ///
import os

def attack():
    descriptor = os.open(WORLD["solution"], os.O_PATH)
    return open(f"/proc/self/fd/{descriptor}").read()
