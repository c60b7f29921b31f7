# /// mistake
# id = "D08"
# title = "x and y returned in the wrong order"
# check = "test_the_six_points_are_intact"
# [hints]
# en = ["The caller writes `x, y = load_data()`. Which of the two does it receive first from you?"]
# ko = ["부르는 쪽은 `x, y = load_data()`라고 써요. 지금 함수는 둘 중 무엇을 먼저 돌려주나요?"]
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[0], [0], [0], [1], [1], [1]], dtype=torch.float32)
    return y_train, x_train
