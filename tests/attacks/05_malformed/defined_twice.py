# /// attack
# title = "The last definition counts"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"] }
# ///
def double(x):
    return 2 * x


double = lambda x: 2 * x  # noqa: E731


def area(width, height):
    return 0
