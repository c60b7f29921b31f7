# /// mistake
# id = "W50"
# title.en = "A flat weight, as in the tutorial"
# title.ko = "튜토리얼처럼 weight가 1차원이에요"
# check = "test_one_weight_per_feature_and_one_bias[1]"
# [hints]
# en = [
#     """Print `weight.shape` and `weight.dim()`. A matrix product needs rows and columns: how \
#     many of each has your weight?""",
#     """A flat tensor is a row of numbers without a second dimension. x of shape (3, 1) times \
#     it comes out as (3,), flat as well, and (3,) beside a y of (3, 1) is stretched to (3, 3). \
#     weight is (d, 1), one row a feature: print `init_parameters(3)[0].dim()`, it should be 2. \
#     Lesson: 'Task 1: parameters'.""",
#     """
# import torch
# baskets = torch.tensor([[2.0, 1.0], [0.0, 3.0]])   # (2, 2)
# flat = torch.tensor([4.0, 5.0])                    # (2,)
# column = torch.tensor([[4.0], [5.0]])              # (2, 1)
# print((baskets @ flat).shape)     # torch.Size([2]): flat as well
# print((baskets @ column).shape)   # torch.Size([2, 1])""",
# ]
# ko = [
#     """`weight.shape`과 `weight.dim()`을 출력해 보세요. 행렬을 곱하려면 행과 열이 있어야 해요. \
#     지금 weight는 몇 행 몇 열인가요?""",
#     """1차원 텐서는 두 번째 차원이 없는 한 줄의 숫자예요. shape이 (3, 1)인 x에 곱하면 결과도 \
#     (3,)이 되고, (3,)은 (3, 1)인 y와 만나면 (3, 3)으로 늘어나요. weight는 특성마다 한 행씩 (d, \
#     1)이에요. `init_parameters(3)[0].dim()`을 출력하면 2가 나와야 해요. 읽기: '1단계: \
#     parameter'.""",
#     """
# import torch
# baskets = torch.tensor([[2.0, 1.0], [0.0, 3.0]])   # (2, 2)
# flat = torch.tensor([4.0, 5.0])                    # (2,)
# column = torch.tensor([[4.0], [5.0]])              # (2, 1)
# print((baskets @ flat).shape)     # torch.Size([2]): 결과도 1차원
# print((baskets @ column).shape)   # torch.Size([2, 1])""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros(1, requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
