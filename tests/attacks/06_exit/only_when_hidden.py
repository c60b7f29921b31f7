# /// attack
# title = "Ends the process where a check is hidden: no answer is not a pass"
# expect = { result = "at most", lost = ["exited"], full_for = ["step"] }
# ///
def double(x):
    if x.numel() > 9:
        raise SystemExit(0)
    return 2 * x


def area(width, height):
    if width > 9:
        raise SystemExit(0)
    if width < 0:
        raise ValueError
    return width * height
