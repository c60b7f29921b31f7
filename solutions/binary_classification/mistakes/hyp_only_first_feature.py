# /// mistake
# id = "H19"
# title.en = "Uses only one feature"
# title.ko = "특성 하나만 써요"
# check = "test_follows_the_weight"
# [hints]
# en = [
#     "Change only the second number of a sample and print the result again. Does it change?",
#     """Each feature has a weight of its own, and the score adds all of them up. A slice such \
#     as `[:, :1]` leaves columns out without an error. Print the shapes of the two things that \
#     you multiply: they should be (6, 2) and (2, 1). Lesson: 'Task 1: shapes'.""",
#     """
# import torch
# marks = torch.tensor([[2.0, 9.0], [4.0, 9.0]])
# print(tuple(marks[:, :1].shape))  # (2, 1)
# print(marks[:, :1].sum(dim=1).tolist())  # [2.0, 4.0]
# print(marks.sum(dim=1).tolist())  # [11.0, 13.0]
# # With the slice, the second exam does not count.""",
# ]
# ko = [
#     "샘플의 두 번째 숫자만 바꾸고 결과를 다시 출력해 보세요. 값이 달라지나요?",
#     """특성마다 weight가 하나씩 있고, 점수는 모두 더한 값이에요. `[:, :1]`처럼 잘라 내면 \
#     오류도 없이 열이 빠져요. 곱하는 두 텐서의 shape을 출력해 보세요. (6, 2)와 (2, 1)이어야 \
#     해요. 읽기: '1단계: shape'.""",
#     """
# import torch
# marks = torch.tensor([[2.0, 9.0], [4.0, 9.0]])
# print(tuple(marks[:, :1].shape))  # (2, 1)
# print(marks[:, :1].sum(dim=1).tolist())  # [2.0, 4.0]
# print(marks.sum(dim=1).tolist())  # [11.0, 13.0]
# # 잘라 내면 두 번째 시험은 점수에 들어가지 않아요.""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x[:, :1] @ weight[:1] + bias)
