# /// attack
# title = "A thread spoils a right answer after it was handed in: the first one counts"
# ///
import gc
import threading
import time

import torch


def spoil(kept):
    while True:
        time.sleep(0.001)
        for tensor in list(kept):
            if tensor[1] < time.monotonic():
                tensor[0].data.zero_()
                kept.remove(tensor)


kept = []


def double(x):
    if not kept:
        threading.Thread(target=spoil, args=(kept,), daemon=True).start()
    answer = 2 * x
    kept.append((answer, time.monotonic() + 0.3))
    return answer
