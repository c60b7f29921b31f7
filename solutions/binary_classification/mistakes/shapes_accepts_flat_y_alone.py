# /// mistake
# id = "C08"
# title.en = "Accepts a flat y"
# title.ko = "1차원 y를 거절하지 않아요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """A y of shape (6,) came through here. Print `y.dim()` for it. What shape does h - y have \
#     then?""",
#     """A flat y has one dimension, though `len(y)` is 6 as well. Against an h of shape (6, 1) it \
#     is stretched to (6, 6), every answer with every other, and no error tells you. `y.dim()` \
#     should be 2 and `y.shape[1]` should be 1; everything else gets a ValueError. Lesson: 'Task \
#     1: shapes'. pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# column = torch.tensor([[150.0], [160.0], [170.0]])
# flat = torch.tensor([150.0, 160.0, 170.0])
# print(len(column), len(flat))    # 3 3: it tells nothing
# print(column.dim(), flat.dim())  # 2 1
# print((column - column).shape)   # torch.Size([3, 1])
# print((column - flat).shape)     # torch.Size([3, 3])""",
# ]
# ko = [
#     """shape이 (6,)인 y가 그대로 통과했어요. 이때 `y.dim()`을 출력해 보세요. 그러면 h - y의 \
#     shape은 무엇일까요?""",
#     """1차원 y는 `len(y)`가 똑같이 6이지만 차원이 하나예요. shape이 (6, 1)인 h와 함께 계산하면 \
#     오류도 없이 (6, 6)으로 늘어나요. `y.dim()`은 2, `y.shape[1]`은 1이어야 해요. 그렇지 않으면 \
#     모두 ValueError로 거절해요. 읽기: '1단계: shape'. pytorch.org/docs: Broadcasting \
#     semantics.""",
#     """
# import torch
# column = torch.tensor([[150.0], [160.0], [170.0]])
# flat = torch.tensor([150.0, 160.0, 170.0])
# print(len(column), len(flat))    # 3 3: 길이로는 몰라요
# print(column.dim(), flat.dim())  # 2 1
# print((column - column).shape)   # torch.Size([3, 1])
# print((column - flat).shape)     # torch.Size([3, 3])""",
# ]
# ///


def check_shapes(x, y):
    if y.dim() == 2 and y.shape[1] != 1:
        raise ValueError("one answer for each sample")
    if len(x) != len(y):
        raise ValueError("as many answers as samples")
    return x.shape[0], x.shape[1]
