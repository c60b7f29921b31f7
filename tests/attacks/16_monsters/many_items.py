# /// attack
# title = "A list of a million items"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return [0] * 1_000_000
