# /// attack
# title = "Goes to the folder and opens the reference there"
# moments = ["exit"]
# ///
import os

def attack():
    os.chdir(os.path.dirname(WORLD["solution"]))
    return open("three.py").read()
