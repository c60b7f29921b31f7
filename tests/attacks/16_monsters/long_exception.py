# /// attack
# title = "An exception of fifty megabytes, with a name of one"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["error"] }
# ///
def area(width, height):
    raise type("E" * 1_000_000, (ValueError,), {})("x" * 50_000_000)
