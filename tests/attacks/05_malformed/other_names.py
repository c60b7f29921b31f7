# /// attack
# title = "Functions by names that are nearly right"
# whole = true
# expect = { result = "none", lost = ["missing"] }
# ///
def doubled(x):
    return 2 * x


def Area(width, height):
    return width * height


def stepp(weight, gradient, lr):
    return weight
