# /// attack
# title = "A text that never ends"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"x = '''" + b"y\n" * 10_000
