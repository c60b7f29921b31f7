# /// attack
# title = "Sets the streams to nothing"
# moments = ["import"]
# ///
import sys


def attack():
    sys.stdout = sys.stderr = sys.stdin = None
