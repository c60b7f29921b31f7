# /// attack
# title = "Looks for compiled checks"
# moments = ["call"]
# ///
import os

def attack():
    found = []
    for path in (WORLD["solution"], WORLD["hidden"]):
        folder = os.path.join(os.path.dirname(path), "__pycache__")
        found += os.listdir(folder)
    return found
