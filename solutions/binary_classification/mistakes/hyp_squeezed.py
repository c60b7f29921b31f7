# /// mistake
# id = "H18"
# title = "Result squeezed to (6,)"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["Compare `h.shape` with `y.shape`. What shape does (6,) minus (6, 1) have?"]
# ko = ["`h.shape`과 `y.shape`을 비교해 보세요. (6,)에서 (6, 1)을 빼면 shape이 어떻게 될까요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).squeeze()
