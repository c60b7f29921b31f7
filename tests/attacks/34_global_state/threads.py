# /// attack
# title = "Changes how many threads there are"
# moments = ["call"]
# ///
import os

import torch


def attack():
    torch.set_num_threads(7)
    os.environ["OMP_NUM_THREADS"] = "7"
