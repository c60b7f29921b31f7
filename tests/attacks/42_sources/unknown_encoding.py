# /// attack
# title = "An encoding that nobody knows"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"# coding: klingon\n" + b"def double(x):\n    return 2 * x\n"
