# /// attack
# title = "Compiles a function"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    torch.compile(lambda x: x + 1)(torch.zeros(1))
