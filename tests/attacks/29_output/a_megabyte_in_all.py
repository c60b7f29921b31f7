# /// attack
# title = "Prints as much as is allowed in each call"
# moments = ["call"]
# ///
def attack():
    print("x" * 60_000)
