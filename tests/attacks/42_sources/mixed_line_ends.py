# /// attack
# title = "All line ends in one file"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return b"x = 1\r\ny = 2\r" + b"def double(x):\n    return 2 * x\n" + b"z = 3\n"
