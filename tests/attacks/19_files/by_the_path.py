# /// attack
# title = "Puts the solutions on the path and imports from there"
# moments = ["exit"]
# ///
import os
import sys

def attack():
    sys.path[:0] = [os.path.dirname(WORLD["solution"])]
    import test_hidden

    return test_hidden.SECRET
