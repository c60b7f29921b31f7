# /// attack
# title = "Closes standard output"
# ///
import sys


def attack():
    sys.stdout.close()
    sys.stderr.close()
