# /// mistake
# id = "L06"
# title = "Minus sign missing or not covering everything"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["With every h at 0.5 your loss is not above 0. Can this loss be 0 or below for a model that does not know anything? Which parts does your minus sign cover?"]
# ko = ["h가 모두 0.5인데 loss가 0보다 크지 않아요. 아무것도 모르는 모델의 loss가 0 이하일 수 있을까요? 마이너스가 어디까지 걸리는지 확인해 보세요."]
# ///
import torch


def compute_loss(h, y):
    return (y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
