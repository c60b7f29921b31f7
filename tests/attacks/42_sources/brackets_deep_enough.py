# /// attack
# title = "Brackets just as deep as the parser allows"
# expect = { result = "at most", full_for = ["double"], lost = ["missing"] }
# ///
def submission(world):
    return b"x = " + b"[" * 199 + b"1" + b"]" * 199 + b"\n" + b"def double(x):\n    return 2 * x\n"
