# /// attack
# title = "Text with zero bytes"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["wrong"] }
# ///
def area(width, height):
    return "15\0" * 1000
