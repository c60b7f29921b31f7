# /// attack
# title = "Exports and scripts a module"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    torch.jit.script(torch.nn.Linear(1, 1))
    torch.jit.trace(torch.nn.Linear(1, 1), torch.zeros(1, 1))
