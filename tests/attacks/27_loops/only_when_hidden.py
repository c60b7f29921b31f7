# /// attack
# title = "Never ends where a check is hidden"
# expect = { result = "at most", full_for = ["double", "step"], lost = ["timeout"] }
# ///
def area(width, height):
    while width > 9:
        pass
    if width < 0:
        raise ValueError
    return width * height
