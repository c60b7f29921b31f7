# /// mistake
# id = "D08"
# title.en = "x and y returned in the wrong order"
# title.ko = "x와 y를 돌려주는 순서가 바뀌었어요"
# check = "test_the_three_points_are_intact"
# [hints]
# en = [
#     """The caller writes `x, y = load_data()`. Print `load_data()[0].flatten()`: which of the \
#     two does it receive first?""",
#     """Two values that a function returns are handed out by position; their names inside the \
#     function do not count. Print `load_data()[0].flatten()`: it should be 1, 2, 3, the hours. \
#     Lesson: 'The three points'.""",
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
#     """부르는 쪽은 `x, y = load_data()`라고 써요. `load_data()[0].flatten()`을 출력해 보세요. \
#     둘 중 무엇을 먼저 받나요?""",
#     """함수가 돌려주는 두 값은 순서대로 받게 돼요. 함수 안에서 쓴 이름은 상관없어요. \
#     `load_data()[0].flatten()`을 출력해 보세요. 시간인 1, 2, 3이어야 해요. 읽기: '세 개의 \
#     점'.""",
#     """
# def recipe():
#     flour, eggs = 500, 3
#     return eggs, flour
#
# flour, eggs = recipe()
# print(flour)  # 3
# print(eggs)  # 500""",
# ]
# ///
import torch


def load_data():
    x_train = torch.FloatTensor([[1], [2], [3]])
    y_train = torch.FloatTensor([[2], [4], [6]])
    return y_train, x_train
