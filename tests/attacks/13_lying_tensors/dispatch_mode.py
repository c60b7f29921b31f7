# /// attack
# title = "Leaves a mode on in which every kernel of torch lies"
# base = "wrong"
# ///
import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Liar(TorchDispatchMode):
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        return torch.zeros(())


def attack():
    Liar().__enter__()
