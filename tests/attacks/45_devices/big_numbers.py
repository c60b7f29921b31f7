# /// attack
# title = "Multiplies large matrices, on all processors"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    torch.set_num_threads(8)
    torch.rand(500, 500) @ torch.rand(500, 500)
