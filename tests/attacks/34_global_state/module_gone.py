# /// attack
# title = "Takes modules away"
# expect = { result = "at most" }
# moments = ["exit"]
# ///
import sys


def attack():
    for name in list(sys.modules):
        if name.startswith(("numpy", "torch.nn")):
            del sys.modules[name]
