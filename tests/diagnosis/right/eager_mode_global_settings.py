# settings at the top of the file: seed, print options, default dtype
import torch

torch.manual_seed(1)
torch.set_printoptions(precision=6)
torch.set_default_dtype(torch.float32)


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
