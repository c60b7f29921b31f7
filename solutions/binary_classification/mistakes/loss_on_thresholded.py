# /// mistake
# id = "L19"
# title = "Loss of the yes/no answers"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["Once answers are turned into 0 or 1, can the loss still tell 0.51 from 0.99?"]
# ko = ["답을 0이나 1로 바꾸고 나면, loss가 0.51과 0.99를 구별할 수 있을까요?"]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.binary_cross_entropy((h >= 0.5).float(), y)
