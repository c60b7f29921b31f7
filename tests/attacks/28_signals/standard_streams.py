# /// attack
# title = "Closes the standard streams"
# moments = ["exit"]
# ///
import os


def attack():
    for number in (0, 1, 2):
        os.close(number)
