# /// attack
# title = "A file with a syntax error is one file, and the next is read"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"def double(x):\n    return 2 *\n"
