# /// attack
# title = "torch says that all is equal"
# base = "wrong"
# ///
import torch


def attack():
    def yes(*args, **kwargs):
        return True

    torch.allclose = torch.equal = torch.isclose = torch.eq = yes
    torch.testing.assert_close = yes
    torch.Tensor.__eq__ = torch.Tensor.equal = torch.Tensor.allclose = yes
