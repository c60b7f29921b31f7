# /// mistake
# id = "W13"
# title = "(2, 1) typed in"
# check = "test_one_weight_per_feature_and_one_bias[3]"
# [hints]
# en = ["For 3 features your weight is still (2, 1). Where does the 2 come from?"]
# ko = ["특성이 3개인데 weight가 아직 (2, 1)이에요. 2는 어디에서 왔나요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((2, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
