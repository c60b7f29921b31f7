# /// attack
# title = "Makes folders in folders"
# moments = ["exit"]
# ///
import os


def attack():
    os.chdir("/tmp")
    for _ in range(4000):
        os.mkdir(WORLD["mark"])
        os.chdir(WORLD["mark"])
    return "folders"
