# /// mistake
# id = "L10"
# title = "Returns a Python number"
# check = "test_gradient_flows_back_to_h"
# [hints]
# en = ["Print `type(loss)`. Can a plain Python number remember how it was computed?"]
# ko = ["`type(loss)`를 출력해 보세요. 파이썬 숫자가 자신이 어떻게 계산되었는지 기억할 수 있나요?"]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y).item()
