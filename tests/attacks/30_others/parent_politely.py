# /// attack
# title = "Asks its parent to end"
# ///
import os
import signal


def attack():
    os.kill(os.getppid(), signal.SIGTERM)
    return "asked"
