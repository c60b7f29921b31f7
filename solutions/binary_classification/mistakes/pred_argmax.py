# /// mistake
# id = "P05"
# title = "argmax over one column"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["argmax answers 'which column is largest?'. How many columns are there?"]
# ko = ["argmax는 '어느 열이 가장 큰가요?'에 답해요. 열이 몇 개 있나요?"]
# ///
import torch


def predict(h):
    return torch.argmax(h, dim=1)
