# /// mistake
# id = "W08"
# title = "Integer parameters"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = ["A step can be as small as 0.001. Can your parameter hold a number like that?"]
# ko = ["한 걸음은 0.001처럼 작을 수도 있어요. 지금 parameter가 그런 숫자를 담을 수 있나요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.tensor([[0], [0]], requires_grad=True)
    bias = torch.tensor([0], requires_grad=True)
    return weight, bias
