# /// attack
# title = "Seeds every generator"
# moments = ["exit"]
# ///
import random

import numpy as np
import torch


def attack():
    random.seed(1)
    np.random.seed(1)
    torch.manual_seed(1)
    torch.rand(3)
