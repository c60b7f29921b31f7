# /// mistake
# id = "D02"
# title.en = "y is flat or lies on its side"
# title.ko = "y가 1차원이거나 누워 있어요"
# check = "test_the_six_points_are_intact"
# [hints]
# en = [
#     """Each row of x has one answer. Print `x_train.shape` and `y_train.shape` one below the \
#     other: do they line up row by row?""",
#     """Six samples are six rows, so y is six rows with one answer each. PyTorch stretches \
#     shapes that differ: (6, 1) minus (6,) becomes a table of 36 differences, without an \
#     error. Print `y_train.shape`: it should be torch.Size([6, 1]). Lesson: 'Task 1: shapes'.""",
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
#     """x의 한 행마다 정답이 하나씩 있어요. `x_train.shape`과 `y_train.shape`을 위아래로 \
#     출력해 보세요. 행끼리 잘 맞나요?""",
#     """샘플이 여섯 개면 여섯 행이니까, y도 정답이 하나씩 있는 여섯 행이에요. shape이 다르면 \
#     PyTorch가 늘려서 맞춰요. (6, 1)에서 (6,)을 빼면 오류 없이 차이가 36개나 나와요. \
#     `y_train.shape`을 출력해 보세요. torch.Size([6, 1])이어야 해요. 읽기: '1단계: shape'.""",
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
# en = """If check_shapes or compute_loss refuses this y, those lines are fine. PyTorch calls \
#     such sizes 'deprecated', but they are an error: the cause is the shape of y."""
# ko = """check_shapes나 compute_loss가 이 y를 거절해도 그 줄에는 문제가 없어요. PyTorch는 \
#     'deprecated'라고 하지만 오류가 맞고, 원인은 y의 shape이에요."""
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([0, 0, 0, 1, 1, 1], dtype=torch.float32)
    return x_train, y_train
