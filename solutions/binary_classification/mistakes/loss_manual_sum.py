# /// mistake
# id = "L03"
# title = "Sum instead of mean"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["Your value grows with the number of rows. With 600 samples, how large would the loss be, and how large each step?"]
# ko = ["값이 행의 수만큼 커지고 있어요. 샘플이 600개라면 loss와 한 걸음의 크기는 얼마나 커질까요?"]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).sum()
