# /// mistake
# id = "W06"
# title = "Parameter is not a leaf"
# check = "test_are_leaves"
# [hints]
# en = ["Print `weight.is_leaf`. Was anything done to the tensor after requires_grad was switched on?"]
# ko = ["`weight.is_leaf`를 출력해 보세요. requires_grad를 켠 다음에 그 텐서에 다른 연산을 하지는 않았나요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True) * 1
    bias = torch.zeros(1, requires_grad=True) * 1
    return weight, bias
