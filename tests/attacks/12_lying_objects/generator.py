# /// attack
# title = "A generator that would answer differently each time"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["unsupported", "wrong"] }
# ///
def area(width, height):
    while True:
        yield width * height
