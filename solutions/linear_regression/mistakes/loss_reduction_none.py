# /// mistake
# id = "L05"
# title.en = "Not a single number"
# title.ko = "숫자 하나가 아니에요"
# check = "test_starts_at_56_thirds"
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return F.mse_loss(h, y, reduction="none")
