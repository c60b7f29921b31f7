# /// attack
# title = "A name of a million letters"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return b"a" * 1_000_000 + b" = 1\n" + b"def double(x):\n    return 2 * x\n"
