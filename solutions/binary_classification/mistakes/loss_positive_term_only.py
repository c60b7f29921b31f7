# /// mistake
# id = "L07"
# title = "Only the y = 1 term"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["Take a sample with y = 0 and the confident, wrong answer h = 0.99. What does your loss charge for it?"]
# ko = ["y = 0인데 h = 0.99라고 자신 있게 틀린 샘플을 넣어 보세요. 지금 loss는 얼마를 매기나요?"]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log(h)).mean()
