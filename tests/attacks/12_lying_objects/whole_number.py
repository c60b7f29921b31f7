# /// attack
# title = "A subclass of int"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
class Number(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


def area(width, height):
    return Number(1)
