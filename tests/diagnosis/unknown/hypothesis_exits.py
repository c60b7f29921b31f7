# sys.exit in the middle
import sys


def hypothesis(x, weight, bias):
    h = torch.sigmoid(x @ weight + bias)
    if h.mean() < 10:
        sys.exit("stop")
    return h
