# /// mistake
# id = "H19"
# title = "Uses only one feature"
# check = "test_follows_the_weight"
# [hints]
# en = ["Change only the second number of a sample. Does the answer change?"]
# ko = ["샘플의 두 번째 숫자만 바꿔 보세요. 답도 달라지나요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x[:, :1] @ weight[:1] + bias)
