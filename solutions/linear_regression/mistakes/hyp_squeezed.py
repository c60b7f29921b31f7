# /// mistake
# id = "H18"
# title.en = "Result squeezed to (3,)"
# title.ko = "결과를 (3,)으로 줄였어요"
# check = "test_is_zero_at_the_start"
# [hints]
# en = [
#     "Print `h.shape` and `y.shape`. What shape does (3,) minus (3, 1) have?",
#     """One answer a row is (3, 1), like y. Without its column, h is stretched when it meets y: \
#     (3,) against (3, 1) becomes (3, 3), without an error. Print `h.shape`: it should be \
#     torch.Size([3, 1]). Lesson: 'Task 1: parameters'.""",
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
#     "`h.shape`과 `y.shape`을 출력해 보세요. (3,)에서 (3, 1)을 빼면 shape이 어떻게 될까요?",
#     """한 행에 답 하나면 y처럼 (3, 1)이에요. 열이 없는 h는 y와 만날 때 늘어나요. (3,)과 (3, \
#     1)을 함께 계산하면 오류도 없이 (3, 3)이 돼요. `h.shape`을 출력해 보세요. torch.Size([3, \
#     1])이어야 해요. 읽기: '1단계: parameter'.""",
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
# en = "If compute_loss refuses the shape of h, that line is fine: h has lost its column before."
# ko = "compute_loss가 h의 shape을 거절해도 그 줄에는 문제가 없어요. 열은 그 앞에서 없어졌어요."
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return (x @ weight + bias).squeeze()
