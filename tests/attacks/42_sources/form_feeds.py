# /// attack
# title = "Form feeds and other white space"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return b"\x0c\n\x0c" + b"def double(x):\n    return 2 * x\n" + b"\x0c\n"
