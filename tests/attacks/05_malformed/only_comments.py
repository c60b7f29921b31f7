# /// attack
# title = "A file of comments"
# expect = { result = "none", lost = ["missing"] }
# ///
def submission(world):
    return b"# here it would stand\n"
