# /// attack
# title = "A compiled file by the name of a source"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return bytes(range(256)) * 8
