# /// mistake
# id = "D08"
# title.en = "x and y returned in the wrong order"
# title.ko = "x와 y를 돌려주는 순서가 바뀌었어요"
# check = "test_the_six_points_are_intact"
# [hints]
# en = [
#     """The caller writes `x, y = load_data()`. Print `load_data()[0].shape`: which of the two \
#     does it receive first?""",
#     """Two values that a function returns are handed out by position; their names inside the \
#     function do not count. Print `load_data()[0].shape`: it should be torch.Size([6, 2]), the \
#     six points. Lesson: 'Task 1: shapes'.""",
#     """
# def recipe():
#     flour, eggs = 500, 3
#     return eggs, flour
#
# flour, eggs = recipe()
# print(flour)  # 3
# print(eggs)  # 500""",
# ]
# ko = [
#     """부르는 쪽은 `x, y = load_data()`라고 써요. `load_data()[0].shape`을 출력해 보세요. 둘 \
#     중 무엇을 먼저 받나요?""",
#     """함수가 돌려주는 두 값은 순서대로 받게 돼요. 함수 안에서 쓴 이름은 상관없어요. \
#     `load_data()[0].shape`을 출력해 보세요. 여섯 점의 shape인 torch.Size([6, 2])여야 해요. \
#     읽기: '1단계: shape'.""",
#     """
# def recipe():
#     flour, eggs = 500, 3
#     return eggs, flour
#
# flour, eggs = recipe()
# print(flour)  # 3
# print(eggs)  # 500""",
# ]
# [note]
# en = """If check_shapes refuses these shapes, or hypothesis says 'shapes cannot be \
#     multiplied', those lines are fine: the cause is what load_data returns first."""
# ko = """check_shapes가 이 shape을 거절하거나 hypothesis에서 'shapes cannot be multiplied'라고 \
#     나와도 그 줄에는 문제가 없어요. 원인은 load_data가 돌려주는 순서예요."""
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[0], [0], [0], [1], [1], [1]], dtype=torch.float32)
    return y_train, x_train
