# /// attack
# title = "A line that never ends"
# moments = ["call"]
# expect = { result = "none", lost = ["output"] }
# ///
import sys


def attack():
    while True:
        sys.stdout.write("x" * 65536)
