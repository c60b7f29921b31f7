# /// mistake
# id = "W10"
# title = "Misspelt keyword"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = ["Python does not know that keyword. Print a tensor that tracks gradients and compare the spelling letter by letter."]
# ko = ["파이썬이 그 키워드를 몰라요. 기울기를 추적하는 텐서를 출력해서 철자를 한 글자씩 비교해 보세요."]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), require_grad=True)
    bias = torch.zeros(1, require_grad=True)
    return weight, bias
