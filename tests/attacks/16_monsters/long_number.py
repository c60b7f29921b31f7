# /// attack
# title = "A whole number of a million digits"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return 10**1_000_000
