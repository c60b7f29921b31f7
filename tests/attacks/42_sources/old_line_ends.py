# /// attack
# title = "Line ends of old machines"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return b"def double(x):\n    return 2 * x\n".replace(b"\n", b"\r")
