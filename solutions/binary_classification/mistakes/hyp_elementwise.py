# /// mistake
# id = "H04"
# title = "* instead of a matrix product"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["You want one number for each sample: its products, added up. Does `*` add anything up?"]
# ko = ["샘플마다 숫자 하나, 즉 곱들을 모두 더한 값이 필요해요. `*`는 더하기까지 해 주나요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x * weight + bias)
