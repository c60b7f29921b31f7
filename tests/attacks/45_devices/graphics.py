# /// attack
# title = "Moves a tensor to a graphics card"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    torch.zeros(1).cuda()
