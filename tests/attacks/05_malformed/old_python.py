# /// attack
# title = "Python 2"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"def double(x):\n    print x\n"
