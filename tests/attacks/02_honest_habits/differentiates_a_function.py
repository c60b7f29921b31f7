# /// attack
# title = "Uses torch.func"
# moments = ["import"]
# ///
import torch


def attack():
    slope = torch.func.grad(lambda x: (x * x).sum())(torch.ones(3))
    assert slope.tolist() == [2.0, 2.0, 2.0]
