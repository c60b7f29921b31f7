# /// attack
# title = "Two hundred thousand operators"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"x = " + b"-" * 200_000 + b"1\n"
