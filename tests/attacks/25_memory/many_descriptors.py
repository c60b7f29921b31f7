# /// attack
# title = "Opens as many descriptors as it can"
# moments = ["call"]
# ///
import os


def attack():
    held = []
    while True:
        held.append(os.pipe())
        if len(held) > 1000:
            return "a thousand pipes"
