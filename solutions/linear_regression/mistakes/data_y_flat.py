# /// mistake
# id = "D02"
# title.en = "y is flat or lies on its side"
# title.ko = "y가 1차원이거나 누워 있어요"
# check = "test_the_three_points_are_intact"
# [hints]
# en = [
#     """Each row of x has one answer. Print `x_train.shape` and `y_train.shape` one below the \
#     other: do they line up row by row?""",
#     """Three samples are three rows, so y is three rows with one answer each. PyTorch \
#     stretches shapes that differ: (3, 1) minus (3,) becomes a table of 9 differences, without \
#     an error. Print `y_train.shape`: it should be torch.Size([3, 1]). Lesson: 'Task 1: \
#     parameters'.""",
#     """
# import torch
# guess = torch.tensor([[20.0], [25.0], [30.0]])
# flat = torch.tensor([21.0, 24.0, 30.0])
# column = torch.tensor([[21.0], [24.0], [30.0]])
# print(tuple((guess - flat).shape))  # (3, 3)
# print(tuple((guess - column).shape))  # (3, 1)
# # With flat, each guess is compared with all three ages.""",
# ]
# ko = [
#     """x의 한 행마다 정답이 하나씩 있어요. `x_train.shape`과 `y_train.shape`을 위아래로 출력해 \
#     보세요. 행끼리 잘 맞나요?""",
#     """샘플이 세 개면 세 행이니까, y도 정답이 하나씩 있는 세 행이에요. shape이 다르면 \
#     PyTorch가 늘려서 맞춰요. (3, 1)에서 (3,)을 빼면 오류 없이 차이가 9개나 나와요. \
#     `y_train.shape`을 출력해 보세요. torch.Size([3, 1])이어야 해요. 읽기: '1단계: \
#     parameter'.""",
#     """
# import torch
# guess = torch.tensor([[20.0], [25.0], [30.0]])
# flat = torch.tensor([21.0, 24.0, 30.0])
# column = torch.tensor([[21.0], [24.0], [30.0]])
# print(tuple((guess - flat).shape))  # (3, 3)
# print(tuple((guess - column).shape))  # (3, 1)
# # flat을 쓰면 추측 하나가 나이 세 개와 모두 비교돼요.""",
# ]
# [note]
# en = "If compute_loss refuses this y, that line is fine: the cause is the shape of y."
# ko = "compute_loss가 이 y를 거절해도 그 줄에는 문제가 없어요. 원인은 y의 shape이에요."
# ///
import torch


def load_data():
    x_train = torch.FloatTensor([[1], [2], [3]])
    y_train = torch.FloatTensor([2, 4, 6])
    return x_train, y_train
