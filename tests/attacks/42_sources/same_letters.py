# /// attack
# title = "Names whose letters only look the same"
# expect = { result = "none", lost = ["missing"] }
# ///
def submission(world):
    return "def dоuble(x):\n    return 2 * x\n".encode()
