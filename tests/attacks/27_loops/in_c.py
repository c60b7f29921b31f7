# /// attack
# title = "Counts in C, where no signal of Python's is heard"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
def attack():
    sum(range(10**12))
