# /// attack
# title = "Lists the root"
# moments = ["exit"]
# ///
import os

def attack():
    return os.listdir("/")
