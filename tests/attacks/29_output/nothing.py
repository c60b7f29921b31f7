# /// attack
# title = "Sets the streams to nothing"
# ///
import sys


def attack():
    sys.stdout = sys.stderr = sys.stdin = None
