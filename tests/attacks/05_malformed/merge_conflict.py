# /// attack
# title = "Conflict markers of a version control system"
# expect = { status = "unreadable", result = "none" }
# ///
def submission(world):
    return b"<<<<<<< HEAD\ndef double(x):\n    return 2 * x\n=======\n>>>>>>> other\n"
