# /// attack
# title = "Asks somebody, and does not expect that nobody answers"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["error"], seconds = 2.5 }
# ///
def area(width, height):
    return int(input("width? ")) * height
