# /// attack
# title = "An exception of five hundred classes"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["error", "protocol", "timeout"] }
# ///
def area(width, height):
    kind = ValueError
    for number in range(500):
        kind = type(f"E{number}", (kind,), {})
    raise kind
