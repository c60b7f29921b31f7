# /// mistake
# id = "H19"
# title.en = "Uses only one feature"
# title.ko = "특성 하나만 써요"
# check = "test_takes_any_number_of_features"
# [hints]
# en = [
#     """With one feature your answers are right. Print what you multiply for an x of shape (5, \
#     3): which of its three columns does the answer come from?""",
#     """A model with d features has d weights, and each of them has a say. An index that is \
#     typed in takes one column and lets the others go, without an error. Print the shape of the \
#     part of x that you use: it should be torch.Size([5, 3]). Lesson: 'Task 2: hypothesis'.""",
#     """
# import torch
# order = torch.tensor([[2.0, 1.0, 3.0]])         # cups, cakes, rolls
# price = torch.tensor([[3.0], [4.0], [1.0]])
# print((order[:, :1] * price[0]).item())         # 6.0: the cups alone
# print((order @ price).item())                   # 13.0: everything""",
# ]
# ko = [
#     """특성이 하나일 때는 답이 맞아요. x의 shape이 (5, 3)일 때 곱하는 값을 출력해 보세요. 답은 \
#     세 열 가운데 어느 열에서 나왔나요?""",
#     """특성이 d개면 weight도 d개이고, 모두 답에 쓰여야 해요. 번호를 직접 써 넣으면 열 하나만 \
#     쓰고 나머지는 오류 없이 버려져요. x에서 실제로 쓰는 부분의 shape을 출력하면 torch.Size([5, \
#     3])이 나와야 해요. 읽기: '2단계: hypothesis'.""",
#     """
# import torch
# order = torch.tensor([[2.0, 1.0, 3.0]])         # 컵, 케이크, 빵
# price = torch.tensor([[3.0], [4.0], [1.0]])
# print((order[:, :1] * price[0]).item())         # 6.0: 컵 값만
# print((order @ price).item())                   # 13.0: 모두""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x[:, :1] * weight[0] + bias
