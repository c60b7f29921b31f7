# /// attack
# title = "Opens the reference from its folder"
# moments = ["call"]
# ///
import os

def attack():
    folder = os.open(os.path.dirname(WORLD["solution"]), os.O_PATH)
    return os.read(os.open(os.path.basename(WORLD["solution"]), os.O_RDONLY, dir_fd=folder), 2000)
