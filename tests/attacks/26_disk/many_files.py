# /// attack
# title = "Makes a hundred thousand files"
# moments = ["call"]
# ///
import os


def attack():
    for number in range(100_000):
        open(f"/tmp/{WORLD['mark']}-{number}", "w").close()
    return "files"
