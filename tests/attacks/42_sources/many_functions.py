# /// attack
# title = "Fifty thousand functions"
# expect = { result = "none", lost = ["missing"] }
# ///
def submission(world):
    return b"".join(b"def f%d(): pass\n" % n for n in range(5_000))
