# /// mistake
# id = "L60"
# title.en = "No refusal: differing shapes are stretched"
# title.ko = "다른 shape을 거절하지 않고 늘려서 맞춰요"
# check = "test_refuses_flat_y"
# [hints]
# en = [
#     """An h of (3, 1) and a y of (3,) came through here. Print `(h - y).shape`: how many \
#     differences is that?""",
#     """PyTorch stretches shapes that differ: (3, 1) minus (3,) is a table of 9 differences, \
#     every answer with every right one. The loss looks like a loss, and training ends at 4 for \
#     everybody. Shapes that differ have to get a ValueError, before anything is worked out from \
#     them. Lesson: 'Task 3: loss'. pytorch.org/docs: Broadcasting semantics.""",
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
#     """shape이 (3, 1)인 h와 (3,)인 y가 그대로 통과했어요. `(h - y).shape`을 출력해 보세요. \
#     차이가 몇 개나 되나요?""",
#     """shape이 다르면 PyTorch가 늘려서 맞춰요. (3, 1)에서 (3,)을 빼면 모든 답을 모든 정답과 \
#     비교한 차이 9개가 나와요. 겉보기에는 멀쩡한 loss라서, 학습하면 모두에게 4라고 답하게 돼요. \
#     shape이 다르면 계산하기 전에 ValueError를 내야 해요. 읽기: '3단계: loss'. \
#     pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# column = torch.tensor([[150.0], [160.0], [170.0]])
# flat = torch.tensor([150.0, 160.0, 170.0])
# print(len(column), len(flat))    # 3 3: 길이로는 몰라요
# print(column.dim(), flat.dim())  # 2 1
# print((column - column).shape)   # torch.Size([3, 1])
# print((column - flat).shape)     # torch.Size([3, 3])""",
# ]
# [note]
# en = "PyTorch's own function only warns ('Using a target size ...') and goes on."
# ko = "PyTorch의 함수는 경고('Using a target size ...')만 하고 계속 계산해요."
# ///


def compute_loss(h, y):
    return ((h - y) ** 2).mean()
