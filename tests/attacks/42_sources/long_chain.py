# /// attack
# title = "A chain of a hundred thousand attributes and calls"
# expect = { result = "none" }
# ///
def submission(world):
    return b"x = a" + b".b()" * 100_000 + b"\n"
