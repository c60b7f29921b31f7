# /// mistake
# id = "P02"
# title = "Sigmoid once more before the threshold"
# check = "test_compares_with_one_half"
# [hints]
# en = ["Try h = 0.1. Which number do you really compare with 0.5?"]
# ko = ["h = 0.1을 넣어 보세요. 실제로 0.5와 비교되는 숫자는 얼마인가요?"]
# ///
import torch


def predict(h):
    return torch.sigmoid(h) >= 0.5
