# S02: the colon after a def is missing (whole file)
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_train, y_train


def check_shapes(x, y)
    return x.shape[0], x.shape[1]
