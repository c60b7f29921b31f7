# /// mistake
# id = "D03"
# title.en = "x is typed feature by feature"
# title.ko = "x를 특성별로 적었어요"
# check = "test_the_three_points_are_intact"
# [hints]
# en = [
#     """Print `x_train.shape`. How many samples are there, how many numbers describe one \
#     sample, and which of the two comes first in the shape?""",
#     """Samples are rows and features are columns: three samples with one feature are (3, 1). \
#     Each inner pair of brackets is one row. Print `x_train[0]`: it should be the first sample, \
#     one number. Lesson: 'Task 1: parameters'.""",
#     """
# import torch
# by_day = torch.tensor([[21.0, 0.0], [18.0, 5.0], [16.0, 9.0]])
# by_kind = torch.tensor([[21.0, 18.0, 16.0], [0.0, 5.0, 9.0]])
# print(len(by_day), by_day[1].tolist())  # 3 [18.0, 5.0]
# print(len(by_kind), by_kind[1].tolist())  # 2 [0.0, 5.0, 9.0]
# # Row 1 is a day (its warmth, its rain), or the rain of all days.""",
# ]
# ko = [
#     """`x_train.shape`을 출력해 보세요. 샘플은 몇 개이고, 샘플 하나는 숫자 몇 개로 이루어져 \
#     있나요? shape에서는 어느 쪽이 먼저 와야 할까요?""",
#     """샘플은 행이고 특성은 열이에요. 특성이 하나인 샘플 세 개는 (3, 1)이에요. 안쪽 대괄호 한 \
#     쌍이 한 행이에요. `x_train[0]`을 출력해 보세요. 첫 번째 샘플, 즉 숫자 하나여야 해요. 읽기: \
#     '1단계: parameter'.""",
#     """
# import torch
# by_day = torch.tensor([[21.0, 0.0], [18.0, 5.0], [16.0, 9.0]])
# by_kind = torch.tensor([[21.0, 18.0, 16.0], [0.0, 5.0, 9.0]])
# print(len(by_day), by_day[1].tolist())  # 3 [18.0, 5.0]
# print(len(by_kind), by_kind[1].tolist())  # 2 [0.0, 5.0, 9.0]
# # 1번 행: 위는 하루의 기온과 비, 아래는 모든 날의 비예요.""",
# ]
# [note]
# en = """If hypothesis says 'shapes cannot be multiplied', that line is fine: the cause is \
#     the shape of x."""
# ko = """hypothesis에서 'shapes cannot be multiplied'라고 나와도 그 줄에는 문제가 없어요. \
#     원인은 x의 shape이에요."""
# ///
import torch


def load_data():
    x_train = torch.FloatTensor([[1, 2, 3]])
    y_train = torch.FloatTensor([[2], [4], [6]])
    return x_train, y_train
