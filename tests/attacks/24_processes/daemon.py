# /// attack
# title = "Forks twice, and leaves a daemon"
# ///
import os
import time


def attack():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(100)
        os._exit(0)
    return "a daemon"
