# /// mistake
# id = "H09"
# title = "Yes/no answers instead of probabilities"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["If the weight moves a tiny bit, does your output move too? What is its slope then?"]
# ko = ["weight를 아주 조금 움직이면 출력도 조금 움직이나요? 그렇지 않다면 기울기는 얼마일까요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.round(torch.sigmoid(x @ weight + bias))
