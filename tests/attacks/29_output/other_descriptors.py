# /// attack
# title = "Puts the channel in place of standard output"
# base = "wrong"
# [at.import]
# status = "unreadable"
# ///
import os


def attack():
    for number in range(3, 64):
        try:
            os.dup2(number, 1)
            os.dup2(number, 2)
            print("forged", flush=True)
        except OSError:
            pass
