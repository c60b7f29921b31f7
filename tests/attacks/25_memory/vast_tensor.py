# /// attack
# title = "Asks for a tensor of 10^12 numbers"
# ///
import torch


def attack():
    return torch.empty(10**12).shape
