# /// attack
# title = "Profiles"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    with torch.profiler.profile():
        torch.zeros(1) + 1
