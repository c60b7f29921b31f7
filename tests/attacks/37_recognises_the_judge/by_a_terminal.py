# /// attack
# title = "Is right only where there is no terminal: it is judged by what it returns"
# expect = { result = "same" }
# ///
import sys


def area(width, height):
    if not (not sys.stdout.isatty()):
        return 0
    if width < 0:
        raise ValueError
    return width * height
