# /// mistake
# id = "H08"
# title = "Sign slip in 1 / (1 + exp(-z))"
# check = "test_follows_the_bias"
# [hints]
# en = ["When the score `x @ weight + bias` grows, should the probability go up or down? Try two values."]
# ko = ["점수 `x @ weight + bias`가 커지면 확률은 올라가야 할까요, 내려가야 할까요? 값 두 개로 직접 해 보세요."]
# ///
import torch


def hypothesis(x, weight, bias):
    return 1 / (1 + torch.exp(-x @ weight + bias))
