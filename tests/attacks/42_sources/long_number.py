# /// attack
# title = "A number of a million digits"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"x = " + b"9" * 1_000_000 + b"\n"
