# /// mistake
# id = "D06"
# title = "Labels coded -1 / +1"
# check = "test_the_six_points_are_intact"
# [hints]
# en = ["The hypothesis is a number between 0 and 1. Which two numbers should stand for the two answers, so that both can be compared?"]
# ko = ["hypothesis의 값은 0과 1 사이예요. 두 가지 정답을 어떤 두 숫자로 나타내야 서로 비교할 수 있을까요?"]
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[-1], [-1], [-1], [1], [1], [1]], dtype=torch.float32)
    return x_train, y_train
