# /// attack
# title = "Functions in functions"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    lines = [b" " * depth + b"def f():" for depth in range(90)]
    return b"\n".join([*lines, b" " * 90 + b"pass"]) + b"\n" + b"def double(x):\n    return 2 * x\n"
