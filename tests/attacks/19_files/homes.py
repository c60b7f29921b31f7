# /// attack
# title = "Lists homes and opens what is kept there"
# moments = ["import"]
# ///
import os

def attack():
    for path in ("/root", "/home", os.path.expanduser("~")):
        try:
            return os.listdir(path)
        except OSError:
            pass
    return open(WORLD["home"]).read()
