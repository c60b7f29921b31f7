# /// attack
# title = "Has a table of the inputs that stand in the handout"
# whole = true
# expect = { result = "at most", hidden = false, lost = ["wrong"] }
# ///
import torch


def double(x):
    table = {4: [[2.0, -5.0], [0.5, 14.0]], 1: [8.0], 2: [2.0, 6.0]}
    if x.numel() not in table:
        return torch.zeros_like(x)
    return torch.tensor(table[x.numel()]).reshape(x.shape) + 0 * x


def area(width, height):
    return {(3, 5): 15, (2, 3): 6}.get((width, height), 0)


def step(weight, gradient, lr):
    if tuple(weight.tolist()) == (1.0, 2.0):
        weight.data.copy_(torch.tensor([0.5, 2.5]))
    return weight
