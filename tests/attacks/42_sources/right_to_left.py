# /// attack
# title = "Marks that turn the direction of writing"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return "# \u202e} if x: \u2066return 0\n".encode() + b"def double(x):\n    return 2 * x\n"
