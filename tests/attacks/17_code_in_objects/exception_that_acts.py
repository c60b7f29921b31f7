# /// attack
# title = "An exception that acts when somebody reads it"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["exited", "error"] }
# ///
import os


class Acts(ValueError):
    def __str__(self):
        os._exit(0)

    __repr__ = __str__

    @property
    def __traceback__(self):
        os._exit(0)


def area(width, height):
    raise Acts
