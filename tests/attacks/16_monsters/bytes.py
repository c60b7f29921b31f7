# /// attack
# title = "Fifty megabytes that are no text"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return bytes(50_000_000)
