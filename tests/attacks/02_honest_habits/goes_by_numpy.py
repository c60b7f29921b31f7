# /// attack
# title = "Goes to NumPy and back"
# moments = ["import"]
# ///
import numpy as np
import torch


def attack():
    back = torch.from_numpy(np.asarray(torch.ones(3)) * 2)
    assert np.linalg.norm(back.numpy()) > 0
