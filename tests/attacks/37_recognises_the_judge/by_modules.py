# /// attack
# title = "Is right only where the kit's modules are: it is judged by what it returns"
# expect = { result = "same" }
# ///
import sys


def area(width, height):
    if not ("grader" in sys.modules):
        return 0
    if width < 0:
        raise ValueError
    return width * height
