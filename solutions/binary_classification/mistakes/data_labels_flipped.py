# /// mistake
# id = "D05"
# title = "Right shape, wrong numbers"
# check = "test_the_six_points_are_intact"
# [hints]
# en = ["The shapes are right. Now compare your numbers with the table in the exercise, row by row. Where is the first difference?"]
# ko = ["shape은 맞아요. 이제 문제의 표와 숫자를 한 행씩 비교해 보세요. 처음으로 다른 곳은 어디인가요?"]
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[1], [1], [1], [0], [0], [0]], dtype=torch.float32)
    return x_train, y_train
