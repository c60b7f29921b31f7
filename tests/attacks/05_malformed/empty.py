# /// attack
# title = "An empty file"
# expect = { result = "none", lost = ["missing"] }
# ///
def submission(world):
    return b""
