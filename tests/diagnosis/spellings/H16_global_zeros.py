# H16: W and b stand above the function, two features
import torch

W = torch.zeros((2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ W + b)
