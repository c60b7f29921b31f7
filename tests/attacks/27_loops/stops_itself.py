# /// attack
# title = "Stops itself"
# moments = ["import"]
# expect = { status = "unreadable", result = "none", lost = ["timeout"] }
# ///
import os
import signal


def attack():
    os.kill(os.getpid(), signal.SIGSTOP)
