# /// mistake
# id = "D01"
# title.en = "Numbers have the wrong dtype"
# title.ko = "숫자의 dtype이 달라요"
# check = "test_the_points_are_float32"
# ///
import numpy as np
import torch


def load_data():
    x_train = torch.from_numpy(np.array([[1.0], [2.0], [3.0]]))
    y_train = torch.from_numpy(np.array([[2.0], [4.0], [6.0]]))
    return x_train, y_train
