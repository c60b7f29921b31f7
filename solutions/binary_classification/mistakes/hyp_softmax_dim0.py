# /// mistake
# id = "H03"
# title = "Softmax instead of sigmoid"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["Softmax shares out 100 % among several choices. How many choices are there in one row here?"]
# ko = ["softmax는 여러 선택지에 100%를 나누어 줘요. 지금 한 행에는 나누어 줄 선택지가 몇 개 있나요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.softmax(x @ weight + bias, dim=0)
