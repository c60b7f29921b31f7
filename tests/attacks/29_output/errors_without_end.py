# /// attack
# title = "Writes without end to standard error"
# moments = ["call"]
# expect = { result = "none", lost = ["output"] }
# ///
import sys


def attack():
    while True:
        sys.stderr.write("x" * 10_000)
