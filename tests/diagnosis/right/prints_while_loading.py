# prints and small experiments at the top of the file
import torch

print("Binary classification", torch.__version__)
probe = torch.sigmoid(torch.zeros(1))
assert probe.item() == 0.5


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias)
