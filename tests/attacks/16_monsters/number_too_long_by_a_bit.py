# /// attack
# title = "A whole number of 65 bits"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return 2**64
