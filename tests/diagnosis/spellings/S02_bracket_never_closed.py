# S02: a bracket is never closed (whole file)
import torch
import torch.nn.functional as F


def check_shapes(x, y):
    return x.shape[0], x.shape[1]


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)
