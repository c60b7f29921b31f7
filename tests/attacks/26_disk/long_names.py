# /// attack
# title = "Makes files whose names are as long as may be"
# moments = ["import"]
# ///
import os


def attack():
    name = WORLD["mark"].ljust(255, "x")
    open(f"/tmp/{name}", "w").close()
    return "a file"
