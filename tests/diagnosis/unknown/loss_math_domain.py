# the logarithm of a negative number
import math


def compute_loss(h, y):
    return -torch.log(h - 1).mean() * math.log(2)
