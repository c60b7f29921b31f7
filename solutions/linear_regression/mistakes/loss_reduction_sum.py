# /// mistake
# id = "L03"
# title.en = "Sum instead of mean"
# title.ko = "평균 대신 합을 구했어요"
# check = "test_starts_at_56_thirds"
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return F.mse_loss(h, y, reduction="sum")
