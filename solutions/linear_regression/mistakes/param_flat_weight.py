# /// mistake
# id = "W50"
# title.en = "A flat weight, as in the tutorial"
# title.ko = "튜토리얼처럼 weight가 1차원이에요"
# check = "test_one_weight_per_feature_and_one_bias[1]"
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros(n_features, requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
