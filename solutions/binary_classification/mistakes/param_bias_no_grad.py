# /// mistake
# id = "W02"
# title = "Only one of the two parameters learns"
# check = "test_gradients_reach_both"
# [hints]
# en = ["Compare `weight.requires_grad` with `bias.requires_grad`. Which of your two parameters should learn?"]
# ko = ["`weight.requires_grad`와 `bias.requires_grad`를 비교해 보세요. 둘 중 학습해야 하는 parameter는 어느 것인가요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1)
    return weight, bias
