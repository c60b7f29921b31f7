# /// attack
# title = "Asks somebody"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
def attack():
    input("yes or no? ")
