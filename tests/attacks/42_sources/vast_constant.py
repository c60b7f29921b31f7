# /// attack
# title = "A constant that the compiler works out"
# expect = { status = "unreadable", result = "none", lost = ["memory"] }
# ///
def submission(world):
    return b"x = ('x' * 10**6) * 10**6\n" + b"def double(x):\n    return 2 * x\n"
