# /// attack
# title = "Is right only where nobody has a home: it is judged by what it returns"
# expect = { result = "same" }
# ///
import os


def area(width, height):
    if not (not os.environ.get("HOME")):
        return 0
    if width < 0:
        raise ValueError
    return width * height
