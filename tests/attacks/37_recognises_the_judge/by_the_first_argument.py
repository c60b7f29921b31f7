# /// attack
# title = "Is right only under another program: it is judged by what it returns"
# expect = { result = "same" }
# ///
import sys


def area(width, height):
    if not (sys.argv[0] == "-c"):
        return 0
    if width < 0:
        raise ValueError
    return width * height
