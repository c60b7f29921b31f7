# /// mistake
# id = "W02"
# title.en = "Only one of the two parameters learns"
# title.ko = "두 parameter 중 하나만 배워요"
# check = "test_gradients_reach_both"
# [hints]
# en = [
#     """A gradient came back for one of the two tensors only. Print `requires_grad` of each: \
#     which of them should learn?""",
#     """Each tensor is asked for itself: it collects a gradient only if its own requires_grad \
#     is True. Training would not complain, the other tensor would just stay at 0. Print \
#     `weight.requires_grad` and `bias.requires_grad`: both should be True. Lesson: 'Task 1: \
#     parameters'. pytorch.org/docs: torch.Tensor.requires_grad.""",
#     """
# import torch
# speed = torch.tensor(3.0, requires_grad=True)
# start = torch.tensor(10.0)
# place = start + 2 * speed
# place.backward()
# print(speed.grad)  # tensor(2.)
# print(start.grad)  # None: nobody asked for it""",
# ]
# ko = [
#     """기울기가 두 텐서 중 하나에서만 나왔어요. 각각의 `requires_grad`를 출력해 보세요. \
#     학습해야 하는 것은 어느 쪽인가요?""",
#     """기울기는 텐서마다 따로 정해요. 그 텐서의 requires_grad가 True일 때만 기울기를 모아요. \
#     학습할 때 오류는 나지 않고, 나머지 텐서가 계속 0에 머무를 뿐이에요. \
#     `weight.requires_grad`와 `bias.requires_grad`를 출력하면 둘 다 True여야 해요. 읽기: \
#     '1단계: parameter'. pytorch.org/docs: torch.Tensor.requires_grad.""",
#     """
# import torch
# speed = torch.tensor(3.0, requires_grad=True)
# start = torch.tensor(10.0)
# place = start + 2 * speed
# place.backward()
# print(speed.grad)  # tensor(2.)
# print(start.grad)  # None: 아무도 요청하지 않았어요""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1)
    return weight, bias
