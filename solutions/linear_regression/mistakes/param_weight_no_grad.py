# /// mistake
# id = "W02"
# title = "Only one of the two parameters learns"
# check = "test_gradients_reach_both"
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1))
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
