# /// attack
# title = "Ends itself with a signal"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["crashed"]
# [at.exit]
# result = "none"
# lost = ["crashed"]
# ///
import os
import signal


def attack():
    os.kill(os.getpid(), signal.SIGKILL)
