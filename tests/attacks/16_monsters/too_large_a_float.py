# /// attack
# title = "A number larger than any"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["wrong"] }
# ///
def area(width, height):
    return 1e999
