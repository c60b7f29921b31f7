# /// attack
# title = "Opens and lists what others handed in"
# moments = ["exit"]
# ///
import os


def attack():
    try:
        return os.listdir(os.path.dirname(WORLD["rival"]))
    except OSError:
        return open(WORLD["rival"]).read()
