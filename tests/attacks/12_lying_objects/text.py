# /// attack
# title = "A subclass of str that equals everything"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
class Text(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def area(width, height):
    return Text("15")
