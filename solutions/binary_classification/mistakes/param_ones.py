# /// mistake
# id = "W07"
# title = "Parameters do not start at zero"
# check = "test_start_at_zero"
# [hints]
# en = ["Before it has learned anything, what should the model say about every sample? Which starting values give exactly that?"]
# ko = ["아직 아무것도 배우지 않았다면 모든 샘플에 어떤 값을 내놓아야 할까요? 어떤 시작값이면 그렇게 될까요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.ones((n_features, 1), requires_grad=True)
    bias = torch.ones(1, requires_grad=True)
    return weight, bias
