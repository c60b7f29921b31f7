# /// mistake
# id = "H17"
# title = "Always 0.5"
# check = "test_follows_the_weight"
# [hints]
# en = ["0.5 is right before learning. What should it depend on afterwards?"]
# ko = ["학습 전에는 0.5가 맞아요. 학습하고 나면 이 값은 무엇에 따라 달라져야 할까요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.full((6, 1), 0.5, requires_grad=True)
