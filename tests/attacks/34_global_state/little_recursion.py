# /// attack
# title = "Allows little recursion"
# expect = { result = "at most" }
# moments = ["call"]
# ///
import sys


def attack():
    sys.setrecursionlimit(60)
