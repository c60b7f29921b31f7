# /// attack
# title = "Opens the reference"
# ///
def attack():
    return open(WORLD["solution"]).read()
