# /// attack
# title = "Sends a signal to process 1"
# moments = ["exit"]
# ///
import os
import signal


def attack():
    os.kill(1, 0)
    return "process 1"
