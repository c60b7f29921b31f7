# /// attack
# title = "Stops at a breakpoint"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
def attack():
    breakpoint()
