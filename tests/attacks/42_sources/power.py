# /// attack
# title = "A power that the compiler would work out"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"x = 9**9**9**9\n"
