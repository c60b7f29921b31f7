# /// attack
# title = "Writes by the descriptor"
# moments = ["call"]
# expect = { result = "none", lost = ["output"] }
# ///
import os


def attack():
    while True:
        os.write(1, bytes(65536))
