# /// attack
# title = "Starts a console"
# moments = ["import", "call"]
# expect = { result = "at most", seconds = 2.5, lost = ["exited"] }
# ///
import code


def attack():
    code.interact(banner="")
