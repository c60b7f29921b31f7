# /// mistake
# id = "D01"
# title = "Numbers have the wrong dtype"
# check = "test_the_points_are_float32"
# [hints]
# en = ["Print the `.dtype` of your two tensors. Is it the same as that of `torch.zeros(1)`?"]
# ko = ["두 텐서의 `.dtype`을 출력해 보세요. `torch.zeros(1)`의 dtype과 같은가요?"]
# ///
import numpy as np
import torch


def load_data():
    x_train = torch.from_numpy(np.array([[1., 2.], [2., 3.], [3., 1.], [4., 3.], [5., 3.], [6., 2.]]))
    y_train = torch.from_numpy(np.array([[0.], [0.], [0.], [1.], [1.], [1.]]))
    return x_train, y_train
