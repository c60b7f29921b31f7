# /// mistake
# id = "D05"
# title.en = "Right shape, wrong numbers"
# title.ko = "shape은 맞고 숫자가 틀렸어요"
# check = "test_the_three_points_are_intact"
# free = [
#     "test_the_three_points_are_intact",
#     "test_the_points_are_float32",
# ]
# [hints]
# en = [
#     """The shapes are right. Now compare your numbers with the table in the exercise, row by \
#     row. Where is the first difference?""",
#     """A shape says nothing about the numbers inside, and the losses need not tell either: a \
#     line is found for other points just as well. Print x_train and y_train: each row should be \
#     that of the table. Lesson: 'The three points'.""",
#     """
# import torch
# typed = torch.tensor([3.0, 7.0, 5.0, 9.0])
# book = torch.tensor([3.0, 5.0, 7.0, 9.0])
# print(typed.shape == book.shape)  # True
# print(torch.equal(typed, book))  # False
# print((typed != book).tolist())  # [False, True, True, False]""",
# ]
# ko = [
#     """shape은 맞아요. 이제 문제의 표와 숫자를 한 행씩 비교해 보세요. 처음으로 다른 곳은 \
#     어디인가요?""",
#     """shape만 보아서는 안에 든 숫자를 알 수 없어요. 다른 점이어도 그 점에 맞는 직선을 \
#     찾아내기 때문에 loss를 보아도 알기 어려워요. x_train과 y_train을 출력해 보세요. 행마다 \
#     표와 같아야 해요. 읽기: '세 개의 점'.""",
#     """
# import torch
# typed = torch.tensor([3.0, 7.0, 5.0, 9.0])
# book = torch.tensor([3.0, 5.0, 7.0, 9.0])
# print(typed.shape == book.shape)  # True
# print(torch.equal(typed, book))  # False
# print((typed != book).tolist())  # [False, True, True, False]""",
# ]
# ///
import torch


def load_data():
    x_train = torch.FloatTensor([[1], [2], [3]])
    y_train = torch.FloatTensor([[2], [4], [5]])
    return x_train, y_train
