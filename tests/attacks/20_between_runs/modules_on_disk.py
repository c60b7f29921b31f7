# /// attack
# title = "Changes the libraries that the next one imports"
# moments = ["call"]
# ///
import os
import sys

import torch


def attack():
    changed = []
    for path in (torch.__file__, os.__file__, sys.executable, *sys.path):
        path = path if os.path.isfile(path) else f"{path}/{WORLD['mark']}.py"
        try:
            with open(path, "a"):
                changed.append(path)
        except OSError:
            pass
    return changed or None
