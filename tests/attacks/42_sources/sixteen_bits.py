# /// attack
# title = "UTF-16"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return "def double(x):\n    return 2 * x\n".encode("utf-16")
