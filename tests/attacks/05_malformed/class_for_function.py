# /// attack
# title = "A class by the name of a function"
# whole = true
# expect = { result = "none", lost = ["unsupported", "wrong"] }
# ///
class double:
    def __init__(self, x):
        self.x = 2 * x


class area(int):
    def __new__(cls, width, height):
        return super().__new__(cls, width * height)


def step(weight, gradient, lr):
    return weight
