# /// attack
# title = "Calls itself for ever"
# moments = ["call"]
# ///
import sys


def attack():
    sys.setrecursionlimit(10_000)
    return attack()
