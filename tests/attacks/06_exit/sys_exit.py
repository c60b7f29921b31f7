# /// attack
# title = "Leaves by sys.exit(0)"
# [at.import]
# status = "unreadable"
# result = "none"
# [at.call]
# result = "none"
# lost = ["exited"]
# ///
import sys


def attack():
    sys.exit(0)
