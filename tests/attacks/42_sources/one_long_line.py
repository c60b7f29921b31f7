# /// attack
# title = "One line of a hundred thousand terms"
# expect = { result = "none" }
# ///
def submission(world):
    return b"x = " + b"1 + " * 100_000 + b"1\n" + b"def double(x):\n    return 2 * x\n"
