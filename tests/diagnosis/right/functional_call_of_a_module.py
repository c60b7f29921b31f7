# torch.func.functional_call on nn.Linear
import torch


class Model(torch.nn.Module):
    def __init__(self, d):
        super().__init__()
        self.linear = torch.nn.Linear(d, 1)

    def forward(self, x):
        return torch.sigmoid(self.linear(x))


def hypothesis(x, weight, bias):
    named = {"linear.weight": weight.T, "linear.bias": bias}
    return torch.func.functional_call(Model(x.shape[1]), named, (x,))
