# /// attack
# title = "Makes a file that is long and empty"
# moments = ["exit"]
# ///
import os


def attack():
    descriptor = os.open(f"/tmp/{WORLD['mark']}-sparse", os.O_CREAT | os.O_RDWR)
    os.truncate(descriptor, 1 << 40)
    return "a file"
