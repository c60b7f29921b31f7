# /// attack
# title = "Becomes another program"
# moments = ["exit"]
# ///
import os


def attack():
    os.execv("/bin/true", ["true"])
