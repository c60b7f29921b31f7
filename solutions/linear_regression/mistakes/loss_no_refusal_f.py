# /// mistake
# id = "L60"
# title.en = "No refusal: differing shapes are stretched"
# title.ko = "다른 shape을 거절하지 않고 늘려서 맞춰요"
# check = "test_refuses_flat_y"
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.mse_loss(h, y)
