# /// attack
# title = "A zero byte"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"def double(x):\n    return 2 * x\n" + b"\0\n"
