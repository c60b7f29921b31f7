# /// attack
# title = "An encoding from bytes to bytes"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"# coding: rot13\n" + b"def double(x):\n    return 2 * x\n"
