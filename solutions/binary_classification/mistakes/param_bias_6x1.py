# /// mistake
# id = "W04"
# title = "One bias for each sample"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = ["If a seventh sample arrived tomorrow, which bias would you add to it? How many biases does the model need?"]
# ko = ["내일 7번째 샘플이 들어온다면 어떤 bias를 더해야 할까요? 이 모델에 bias는 몇 개 필요할까요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros((6, 1), requires_grad=True)
    return weight, bias
