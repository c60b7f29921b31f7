# /// attack
# title = "Half of a pair of characters"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["wrong"] }
# ///
def area(width, height):
    return "\ud800"
