# /// attack
# title = "Writes a file that is only memory"
# moments = ["call"]
# ///
import os


def attack():
    memory = os.memfd_create("x")
    while os.fstat(memory).st_size < WORLD["memory"]:
        os.write(memory, bytes(1 << 20))
    return "a file"
