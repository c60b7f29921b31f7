# /// attack
# title = "Numbers of other libraries"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
import decimal


def area(width, height):
    return decimal.Decimal(width * height + 1)
