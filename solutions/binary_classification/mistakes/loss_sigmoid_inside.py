# /// mistake
# id = "L04"
# title = "Sigmoid again inside the loss"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["h arrives here already between 0 and 1. Is it squeezed once more inside the loss?"]
# ko = ["h는 이미 0과 1 사이 값으로 들어와요. loss 함수 안에서 한 번 더 바뀌고 있지는 않나요?"]
# ///
import torch
import torch.nn.functional as F


def compute_loss(h, y):
    return F.binary_cross_entropy(torch.sigmoid(h), y)
