# /// attack
# title = "A function under ten thousand decorators"
# expect = { result = "at most" }
# ///
def submission(world):
    return b"@id\n" * 10_000 + b"def double(x):\n    return 2 * x\n"
