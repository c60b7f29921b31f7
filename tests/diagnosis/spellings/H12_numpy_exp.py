# H12: np.exp, the score worked out by torch before
import numpy as np


def hypothesis(x, weight, bias):
    z = torch.matmul(x, weight) + bias
    e = np.exp(-z)
    return 1.0 / (1.0 + e)
