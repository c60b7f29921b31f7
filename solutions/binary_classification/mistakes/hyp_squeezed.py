# /// mistake
# id = "H18"
# title.en = "Result squeezed to (6,)"
# title.ko = "결과를 (6,)으로 줄였어요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     "Print `h.shape` and `y.shape`. What shape does (6,) minus (6, 1) have?",
#     """One probability a row is (6, 1), like y. Without its column, h is stretched when it \
#     meets y: (6,) against (6, 1) becomes (6, 6), often without an error. Print `h.shape`: it \
#     should be torch.Size([6, 1]). Lesson: 'Task 1: shapes'.""",
#     """
# import torch
# came = torch.tensor([[8.0], [12.0], [10.0]])
# due = torch.tensor([[8.0], [10.0], [10.0]])
# late = came - due
# print(tuple(late.shape), late.sum().item())  # (3, 1) 2.0
# late = came.squeeze() - due
# print(tuple(late.shape), late.sum().item())  # (3, 3) 6.0
# # Squeezed, each train is compared with all three timetables.""",
# ]
# ko = [
#     "`h.shape`과 `y.shape`을 출력해 보세요. (6,)에서 (6, 1)을 빼면 shape이 어떻게 될까요?",
#     """한 행에 확률 하나면 y처럼 (6, 1)이에요. 열이 없는 h는 y와 만날 때 늘어나요. (6,)과 (6, \
#     1)을 함께 계산하면 오류도 없이 (6, 6)이 되기 쉬워요. `h.shape`을 출력해 보세요. \
#     torch.Size([6, 1])이어야 해요. 읽기: '1단계: shape'.""",
#     """
# import torch
# came = torch.tensor([[8.0], [12.0], [10.0]])
# due = torch.tensor([[8.0], [10.0], [10.0]])
# late = came - due
# print(tuple(late.shape), late.sum().item())  # (3, 1) 2.0
# late = came.squeeze() - due
# print(tuple(late.shape), late.sum().item())  # (3, 3) 6.0
# # squeeze를 하면 기차마다 시간표 세 개와 모두 비교돼요.""",
# ]
# [note]
# en = """If compute_loss stops with 'Using a target size ... is deprecated', that line is \
#     fine, and in spite of that word it is an error: h has lost its column."""
# ko = """compute_loss가 'Using a target size ... is deprecated'라며 멈춰도 그 줄에는 문제가 \
#     없어요. 'deprecated'라고 하지만 오류가 맞고, 원인은 열이 없어진 h예요."""
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).squeeze()
