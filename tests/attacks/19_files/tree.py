# /// attack
# title = "Walks over the course"
# moments = ["call"]
# ///
import os

def attack():
    found = [entry for entry in os.walk(WORLD["folder"])]
    return found or None
