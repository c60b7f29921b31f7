# /// attack
# title = "Leaves a mode on in which every function of torch lies"
# base = "wrong"
# ///
import torch
from torch.overrides import TorchFunctionMode


class Liar(TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):
        return torch._C._nn.pad(torch.zeros(1), (0, 1)) if False else True


def attack():
    Liar().__enter__()
