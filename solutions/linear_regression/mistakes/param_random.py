# /// mistake
# id = "W07"
# title.en = "Parameters do not start at zero"
# title.ko = "parameter가 0에서 시작하지 않아요"
# check = "test_start_at_zero"
# free = [
#     "test_one_weight_per_feature_and_one_bias[1]",
#     "test_one_weight_per_feature_and_one_bias[3]",
#     "test_start_at_zero",
#     "test_hold_fractions",
#     "test_gradients_reach_both",
#     "test_are_leaves",
#     "test_are_new_at_each_call",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.randn((n_features, 1), requires_grad=True)
    bias = torch.randn(1, requires_grad=True)
    return weight, bias
