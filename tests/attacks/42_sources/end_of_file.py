# /// attack
# title = "The byte that once ended files"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"def double(x):\n    return 2 * x\n" + b"\x1a"
