# /// mistake
# id = "W07"
# title.en = "Parameters do not start at zero"
# title.ko = "parameter가 0에서 시작하지 않아요"
# check = "test_start_at_zero"
# free = [
#     "test_one_weight_per_feature_and_one_bias[2]",
#     "test_one_weight_per_feature_and_one_bias[3]",
#     "test_start_at_zero",
#     "test_hold_fractions",
#     "test_gradients_reach_both",
#     "test_are_leaves",
#     "test_are_new_at_each_call",
# ]
# [hints]
# en = [
#     """Before it has learned anything, what should the model say about every sample? Which \
#     starting values give exactly that?""",
#     """Here every parameter starts at 0. Then every score is 0, whatever x is, every probability \
#     is 0.5, and the first loss is ln 2: numbers that you can work out by hand and compare. Print \
#     `weight` and `bias`: there should be nothing but zeros. Lesson: 'Task 2: parameters'.""",
#     """
# import torch
# orders = torch.tensor([[2.0, 30.0], [3.0, 10.0]])
# for start in (1.0, 0.0):
#     prices = torch.full((2, 1), start)
#     print((orders @ prices).flatten())
# # tensor([32., 13.]): one row is ahead before anything is known
# # tensor([0., 0.]): no row is ahead""",
# ]
# ko = [
#     """아직 아무것도 배우지 않았다면 모델은 모든 샘플에 어떤 값을 내야 할까요? 어떤 시작값이면 \
#     정확히 그렇게 될까요?""",
#     """여기서는 모든 parameter가 0에서 시작해요. 그러면 x가 무엇이든 점수는 0, 확률은 0.5, 첫 \
#     번째 loss는 ln 2예요. 손으로 계산해서 비교할 수 있는 값들이에요. `weight`와 `bias`를 \
#     출력하면 모두 0이어야 해요. 읽기: '2단계: parameter'.""",
#     """
# import torch
# orders = torch.tensor([[2.0, 30.0], [3.0, 10.0]])
# for start in (1.0, 0.0):
#     prices = torch.full((2, 1), start)
#     print((orders @ prices).flatten())
# # tensor([32., 13.]): 배우기도 전에 한 행이 앞서요
# # tensor([0., 0.]): 앞서는 행이 없어요""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.randn((n_features, 1), requires_grad=True)
    bias = torch.randn(1, requires_grad=True)
    return weight, bias
