# /// attack
# title = "Ends the process with the exit code of a crash"
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
    os._exit(139)
