# H08: math.e to the power of bias - score
import math


def hypothesis(x, weight, bias):
    score = torch.mm(x, weight)
    return 1 / (1 + math.e ** (bias - score))
