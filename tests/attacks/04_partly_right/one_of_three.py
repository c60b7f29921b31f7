# /// attack
# title = "One function is right, one wrong, one is not written"
# expect = { result = "at most", zero_for = ["area", "step"], full_for = ["double"] }
# ///
def area(width, height):
    return width + height


def step(weight, gradient, lr):
    raise NotImplementedError("step is not written yet")
