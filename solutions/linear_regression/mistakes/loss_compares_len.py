# /// mistake
# id = "L62"
# title.en = "Compares the numbers of rows alone"
# title.ko = "행의 수만 비교했어요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """Three rows against one are refused, but a flat y came through: `len` is 3 for both. \
#     Print `h.dim()` and `y.dim()`: what else belongs to a shape?""",
#     """`len` tells the size of the first dimension and nothing of the others. (3, 1) and (3,) \
#     have equal lengths, and their difference is (3, 3). The two shapes have to be equal as a \
#     whole. For y of shape (3,) the last line of the traceback should begin with ValueError. \
#     Lesson: 'Task 3: loss'. pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# column = torch.tensor([[150.0], [160.0], [170.0]])
# flat = torch.tensor([150.0, 160.0, 170.0])
# print(len(column) == len(flat))        # True
# print(column.shape == flat.shape)      # False
# print((column - flat).shape)           # torch.Size([3, 3])""",
# ]
# ko = [
#     """행의 수가 3과 1이면 거절하지만 1차원 y는 통과했어요. `len`은 둘 다 3이에요. `h.dim()`과 \
#     `y.dim()`을 출력해 보세요. shape에는 또 무엇이 있나요?""",
#     """`len`은 첫 번째 차원의 크기만 알려 줘요. (3, 1)과 (3,)은 길이가 같은데, 둘의 차이는 (3, \
#     3)이 돼요. 두 shape은 통째로 같아야 해요. shape이 (3,)인 y를 넣었을 때 오류의 마지막 줄이 \
#     ValueError로 시작해야 해요. 읽기: '3단계: loss'. pytorch.org/docs: Broadcasting \
#     semantics.""",
#     """
# import torch
# column = torch.tensor([[150.0], [160.0], [170.0]])
# flat = torch.tensor([150.0, 160.0, 170.0])
# print(len(column) == len(flat))        # True
# print(column.shape == flat.shape)      # False
# print((column - flat).shape)           # torch.Size([3, 3])""",
# ]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if len(h) != len(y):
        raise ValueError("h and y should have the same number of rows")
    return F.mse_loss(h, y)
