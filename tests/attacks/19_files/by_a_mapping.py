# /// attack
# title = "Maps the reference into memory"
# moments = ["import"]
# ///
import numpy

def attack():
    return bytes(numpy.memmap(WORLD["solution"], dtype="uint8", mode="r")).decode()
