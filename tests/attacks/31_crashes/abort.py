# /// attack
# title = "Aborts"
# moments = ["import", "call"]
# expect = { result = "none", lost = ["crashed"] }
# [at.import]
# status = "unreadable"
# ///
import os


def attack():
    os.abort()
