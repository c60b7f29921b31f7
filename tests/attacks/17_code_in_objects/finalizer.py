# /// attack
# title = "An object that acts when it is let go"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["exited", "error"] }
# ///
import os


class Last:
    def __del__(self):
        os._exit(0)


def area(width, height):
    raise ValueError(Last())
