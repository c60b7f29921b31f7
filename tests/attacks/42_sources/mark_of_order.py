# /// attack
# title = "A mark of byte order, as some editors write it"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return b"\xef\xbb\xbf" + b"def double(x):\n    return 2 * x\n"
