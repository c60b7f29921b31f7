# /// mistake
# id = "L60"
# title = "No refusal: differing shapes are stretched"
# check = "test_refuses_flat_y"
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.mse_loss(h, y)
