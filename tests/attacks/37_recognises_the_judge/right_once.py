# /// attack
# title = "Is right in the first run of the file and wrong in the second"
# expect = { result = "at most", full_for = ["double", "step"], lost = ["wrong"] }
# ///
import os


def area(width, height):
    if width < 0:
        raise ValueError
    return width * height if width < 9 and os.getpid() else 0
