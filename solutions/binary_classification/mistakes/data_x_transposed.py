# /// mistake
# id = "D03"
# title = "x is typed feature by feature"
# check = "test_the_six_points_are_intact"
# [hints]
# en = ["How many samples are there, and how many numbers describe one sample? Which of the two comes first in the shape?"]
# ko = ["샘플은 몇 개이고, 샘플 하나는 숫자 몇 개로 이루어져 있나요? shape에서는 어느 쪽이 먼저 와야 할까요?"]
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2, 3, 4, 5, 6], [2, 3, 1, 3, 3, 2]], dtype=torch.float32)
    y_train = torch.tensor([[0], [0], [0], [1], [1], [1]], dtype=torch.float32)
    return x_train, y_train
