# /// attack
# title = "A dict of two hundred thousand keys"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return dict.fromkeys(range(200_000))
