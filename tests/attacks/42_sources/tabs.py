# /// attack
# title = "Tabs and spaces mixed"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"def double(x):\n\tif x is None:\n        return 0\n\treturn 2 * x\n"
