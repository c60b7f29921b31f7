# /// attack
# title = "An object that says that its class is int"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
class Liar:
    @property
    def __class__(self):
        return int

    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


def area(width, height):
    return Liar()
