# /// mistake
# id = "D02"
# title = "y is flat or lies on its side"
# check = "test_the_six_points_are_intact"
# [hints]
# en = ["Each row of x has one answer. Print `y_train.shape` beside the shape of the hypothesis: do they line up row by row?"]
# ko = ["x의 한 행마다 정답이 하나씩 있어요. `y_train.shape`과 hypothesis의 shape을 나란히 출력해 보세요. 행끼리 잘 맞나요?"]
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([0, 0, 0, 1, 1, 1], dtype=torch.float32)
    return x_train, y_train
