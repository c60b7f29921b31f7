# /// attack
# title = "Fifty megabytes of text"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    return "x" * 50_000_000
