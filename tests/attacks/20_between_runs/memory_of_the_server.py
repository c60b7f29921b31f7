# /// attack
# title = "Changes what the next one would inherit, if it inherited it"
# moments = ["import"]
# ///
import builtins
import os
import sys


def attack():
    found = getattr(builtins, "left_behind", None)
    if found is not None and found != os.getpid():
        return "somebody was here before"
    builtins.left_behind = os.getpid()
    os.environ["LEFT"] = "behind"
    sys.modules["left_behind"] = sys
