# /// attack
# title = "Three thousand branches"
# expect = { result = "at most" }
# ///
def submission(world):
    return b"if 0: pass\n" + b"elif 0: pass\n" * 3000 + b"def double(x):\n    return 2 * x\n"
