# /// mistake
# id = "H16"
# title = "Makes its own parameters inside"
# check = "test_follows_the_weight"
# [hints]
# en = ["The check passed in another weight and the answer stayed the same. Which weight does the function really use?"]
# ko = ["다른 weight를 넣어 검사했는데 답이 그대로예요. 함수가 실제로 쓰는 weight는 어느 것인가요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    weight = torch.zeros((2, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return torch.sigmoid(x @ weight + bias)
