# /// attack
# title = "A number that equals everything, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong"] }
# ///
class Equal(float):
    def __eq__(self, other):
        return True

    __hash__ = None

    def __sub__(self, other):
        return 0.0


def compute_loss(h, y):
    return Equal(0.5)
