# /// mistake
# id = "D03"
# title.en = "x is typed feature by feature"
# title.ko = "x를 특성별로 적었어요"
# check = "test_the_six_points_are_intact"
# [hints]
# en = [
#     """Print `x_train.shape`. How many samples are there, how many numbers describe one \
#     sample, and which of the two comes first in the shape?""",
#     """Samples are rows and features are columns: six samples with two features are (6, 2). \
#     Each inner pair of brackets is one row. Print `x_train[0]`: it should be the first point, \
#     two numbers. Lesson: 'Task 1: shapes'.""",
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
#     """샘플은 행이고 특성은 열이에요. 특성이 두 개인 샘플 여섯 개는 (6, 2)예요. 안쪽 대괄호 \
#     한 쌍이 한 행이에요. `x_train[0]`을 출력해 보세요. 첫 번째 점, 즉 숫자 두 개여야 해요. \
#     읽기: '1단계: shape'.""",
#     """
# import torch
# by_day = torch.tensor([[21.0, 0.0], [18.0, 5.0], [16.0, 9.0]])
# by_kind = torch.tensor([[21.0, 18.0, 16.0], [0.0, 5.0, 9.0]])
# print(len(by_day), by_day[1].tolist())  # 3 [18.0, 5.0]
# print(len(by_kind), by_kind[1].tolist())  # 2 [0.0, 5.0, 9.0]
# # 1번 행: 위는 하루의 기온과 비, 아래는 모든 날의 비예요.""",
# ]
# [note]
# en = """If check_shapes refuses this x, or hypothesis says 'shapes cannot be multiplied', \
#     those lines are fine: the cause is the shape of x."""
# ko = """check_shapes가 이 x를 거절하거나 hypothesis에서 'shapes cannot be multiplied'라고 \
#     나와도 그 줄에는 문제가 없어요. 원인은 x의 shape이에요."""
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2, 3, 4, 5, 6], [2, 3, 1, 3, 3, 2]], dtype=torch.float32)
    y_train = torch.tensor([[0], [0], [0], [1], [1], [1]], dtype=torch.float32)
    return x_train, y_train
