# /// mistake
# id = "H02"
# title = "Sigmoid twice"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["With all parameters at 0 you get 0.6225 instead of 0.5. How many times does the score go through the S-curve?"]
# ko = ["parameter가 모두 0인데 0.5가 아니라 0.6225가 나왔어요. 점수가 S자 곡선을 몇 번 지나고 있나요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.sigmoid(x @ weight + bias))
