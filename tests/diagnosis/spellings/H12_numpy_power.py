# H12: the exponential of numpy in a helper
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def hypothesis(x, weight, bias):
    return sigmoid(torch.matmul(x, weight) + bias)
