# L18: import torch.nn as nn, then nn.BCELoss(h, y)
import torch.nn as nn


def compute_loss(h, y):
    return nn.BCELoss(h, y)
