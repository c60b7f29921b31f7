# /// attack
# title = "A tuple that is more than a tuple"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
import typing


class Pair(typing.NamedTuple):
    one: int = 0

    def __eq__(self, other):
        return True


def area(width, height):
    return Pair()
