# W11: a pair made when the file is loaded
import torch

PARAMETERS = (torch.zeros(2, 1, requires_grad=True), torch.zeros(1, requires_grad=True))


def init_parameters(n_features):
    weight, bias = PARAMETERS
    return weight, bias
