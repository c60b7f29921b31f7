# /// attack
# title = "Kills its parent"
# ///
import os
import signal


def attack():
    os.kill(os.getppid(), signal.SIGKILL)
    return "killed"
