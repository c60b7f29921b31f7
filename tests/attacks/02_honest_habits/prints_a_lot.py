# /// attack
# title = "Prints at every step"
# ///
def attack():
    for number in range(500):
        print("step", number, "of", 500, "x" * 20)
