# /// mistake
# id = "W02"
# title.en = "Only one of the two parameters learns"
# title.ko = "두 parameter 중 하나만 배워요"
# check = "test_gradients_reach_both"
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1))
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
