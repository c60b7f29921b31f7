# /// mistake
# id = "L05"
# title = "Not a single number"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["backward() starts from one number. How many numbers does your loss hold? How could they become one?"]
# ko = ["`backward()`는 숫자 하나에서 출발해요. 지금 loss에는 숫자가 몇 개 있나요? 어떻게 하나로 만들 수 있을까요?"]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h))
