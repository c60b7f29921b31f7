# /// mistake
# id = "L15"
# title = "Another logarithm"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["At h = 0.5 the loss should be 0.6931. Yours differs. What is the base of your logarithm?"]
# ko = ["h = 0.5이면 loss는 0.6931이어야 하는데 다른 값이 나왔어요. 지금 쓴 로그의 밑은 무엇인가요?"]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log10(h) + (1 - y) * torch.log10(1 - h)).mean()
