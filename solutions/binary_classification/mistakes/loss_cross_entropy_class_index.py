# /// mistake
# id = "L09"
# title = "cross_entropy on one column"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["cross_entropy compares columns, one for each class. How many columns does h have?"]
# ko = ["cross_entropy는 클래스마다 하나씩 있는 열들을 비교해요. h에는 열이 몇 개 있나요?"]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.cross_entropy(h, y.long().squeeze(1))
