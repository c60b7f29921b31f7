# /// attack
# title = "Writes a file of a gigabyte"
# ///
import os


def attack():
    with open(f"/tmp/{WORLD['mark']}-large", "wb") as file:
        file.write(bytes(1 << 20))
    return "a file"
