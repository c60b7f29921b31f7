# /// attack
# title = "Every answer comes from a list, by the number of the call"
# whole = true
# expect = { result = "at most", hidden = false, lost = ["error", "wrong"] }
# ///
import numpy
import torch

DOUBLES = iter([[[2.0, -5.0], [0.5, 14.0]], [8.0], [2.0, 6.0]])
AREAS = iter([15, 6])


def double(x):
    return torch.tensor(next(DOUBLES)) + 0 * x.sum()


def area(width, height):
    try:
        return next(AREAS)
    except StopIteration:
        raise ValueError from None


def step(weight, gradient, lr):
    weight.data.copy_(torch.tensor([0.5, 2.5]))
