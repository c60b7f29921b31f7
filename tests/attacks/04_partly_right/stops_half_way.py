# /// attack
# title = "What stands above the line that raises counts"
# whole = true
# expect = { result = "at most", lost = ["missing"], zero_for = ["area", "step"], full_for = ["double"] }
# ///
def double(x):
    return 2 * x


raise RuntimeError("half way")


def area(width, height):
    return width * height
