# /// attack
# title = "Makes double precision the usual one"
# ///
import torch


def attack():
    torch.set_default_dtype(torch.float64)
