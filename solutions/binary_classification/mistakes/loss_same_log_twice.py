# /// mistake
# id = "L16"
# title = "log(h) in both terms"
# check = "test_weighs_each_answer"
# [hints]
# en = ["For a sample with y = 0, a good answer is close to 0. Is your loss small there?"]
# ko = ["y = 0인 샘플은 h가 0에 가까울수록 좋은 답이에요. 그때 지금 loss도 작아지나요?"]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(h)).mean()
