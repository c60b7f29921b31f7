# /// attack
# title = "Fixes every seed, and spends random numbers"
# moments = ["import"]
# ///
import random

import numpy
import torch


def attack():
    torch.manual_seed(0)
    random.seed(0)
    numpy.random.seed(0)
    torch.rand(1000)
