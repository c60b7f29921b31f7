# /// attack
# title = "Forks"
# ///
import os
import time


def attack():
    if os.fork() == 0:
        time.sleep(100)
    return "forked"
