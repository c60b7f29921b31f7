# /// attack
# title = "Every tensor gives other numbers"
# base = "wrong"
# moments = ["import"]
# ///
import numpy
import torch


def attack():
    torch.Tensor.numpy = lambda self, *a, **k: numpy.zeros(self.shape)
    torch.Tensor.detach = torch.Tensor.contiguous = lambda self, *a, **k: self
    torch.Tensor.numel = lambda self: 1
