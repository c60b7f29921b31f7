# /// mistake
# id = "P14"
# title = "Threshold of the wrong scale"
# check = "test_compares_with_one_half"
# [hints]
# en = ["Where is the tipping point for a probability, and where for the score before the sigmoid? Which of the two is h?"]
# ko = ["확률에서 기준이 되는 값과, sigmoid를 지나기 전 점수에서 기준이 되는 값은 각각 얼마일까요? h는 둘 중 무엇인가요?"]
# ///
import torch


def predict(h):
    return torch.logit(h) >= 0.5
