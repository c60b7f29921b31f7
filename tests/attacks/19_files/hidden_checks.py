# /// attack
# title = "Opens the hidden checks"
# ///
def attack():
    return open(WORLD["hidden"]).read()
