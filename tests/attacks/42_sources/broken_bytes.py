# /// attack
# title = "Bytes that are no UTF-8"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"# \xff\xfe\xc3\x28\n" + b"def double(x):\n    return 2 * x\n"
