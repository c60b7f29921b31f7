# /// attack
# title = "Ends the process with exit code 0"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["exited"]
# [at.exit]
# result = "none"
# lost = ["exited"]
# ///
import os


def attack():
    os._exit(0)
