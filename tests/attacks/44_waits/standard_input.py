# /// attack
# title = "Reads standard input to its end"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
import os
import sys


def attack():
    for line in sys.stdin:
        pass
    os.read(0, 1)
