# /// mistake
# id = "L61"
# title.en = "Looks at the number of dimensions alone"
# title.ko = "차원의 수만 봤어요"
# check = "test_refuses_another_number_of_rows"
# [hints]
# en = [
#     """A flat y is refused, but three answers and one right answer came through. Print \
#     `h.shape` and `y.shape`: in what do they differ?""",
#     """(3, 1) and (1, 1) both have two dimensions, and PyTorch stretches the 1 to 3: every \
#     answer is compared with one right answer. The two shapes have to be equal as a whole. For \
#     y of shape (1, 1) the last line of the traceback should begin with ValueError. Lesson: \
#     'Task 3: loss'. pytorch.org/docs: torch.Tensor.shape.""",
#     """
# import torch
# week = torch.ones(7, 2)
# day = torch.ones(1, 2)
# print(week.dim() == day.dim())        # True
# print(tuple(week.shape), tuple(day.shape))  # (7, 2) (1, 2)
# print(week.shape == day.shape)        # False""",
# ]
# ko = [
#     """1차원 y는 거절하지만, 답은 3개인데 정답이 1개인 경우가 통과했어요. `h.shape`과 \
#     `y.shape`을 출력해 보세요. 무엇이 다른가요?""",
#     """(3, 1)과 (1, 1)은 둘 다 2차원이고, PyTorch가 1을 3으로 늘려서 모든 답을 정답 하나와 \
#     비교해요. 두 shape은 통째로 같아야 해요. shape이 (1, 1)인 y를 넣었을 때 오류의 마지막 줄이 \
#     ValueError로 시작해야 해요. 읽기: '3단계: loss'. pytorch.org/docs: torch.Tensor.shape.""",
#     """
# import torch
# week = torch.ones(7, 2)
# day = torch.ones(1, 2)
# print(week.dim() == day.dim())        # True
# print(tuple(week.shape), tuple(day.shape))  # (7, 2) (1, 2)
# print(week.shape == day.shape)        # False""",
# ]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if h.dim() != y.dim():
        raise ValueError("h and y should have the same dimensions")
    return F.mse_loss(h, y)
