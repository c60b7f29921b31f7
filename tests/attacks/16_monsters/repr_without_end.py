# /// attack
# title = "Objects that describe themselves by themselves"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
class Endless:
    def __repr__(self):
        return repr(self)

    __str__ = __repr__


def area(width, height):
    raise ValueError(Endless())


def double(x):
    return [Endless()]
