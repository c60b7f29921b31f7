# /// mistake
# id = "W08"
# title.en = "Integer parameters"
# title.ko = "parameter가 정수예요"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = [
#     """A step can be as small as 0.001. Print `torch.tensor([0]).dtype`: can a parameter made \
#     like that hold such a number?""",
#     """From whole numbers torch.tensor makes int64, and between two whole numbers there is \
#     nothing to move to: no slope, so no gradient. Giving up requires_grad would only hide that. \
#     Print the `.dtype` of weight and bias: it should be torch.float32. Lesson: 'Task 2: \
#     parameters'. pytorch.org/docs: Tensor Attributes.""",
#     """
# import torch
# print(torch.tensor([2, 3]).dtype)      # torch.int64
# print(torch.tensor([2.0, 3.0]).dtype)  # torch.float32
# edge = torch.tensor(2.0, requires_grad=True)
# (edge ** 3).backward()
# print(edge.grad)                       # tensor(12.)""",
# ]
# ko = [
#     """한 걸음은 0.001처럼 작을 수도 있어요. `torch.tensor([0]).dtype`을 출력해 보세요. 그렇게 \
#     만든 parameter가 그런 수를 담을 수 있나요?""",
#     """정수를 넣으면 torch.tensor는 int64 텐서를 만들어요. 정수와 정수 사이에는 움직여 갈 값이 \
#     없으니 기울기도 없어요. requires_grad를 빼면 오류만 사라질 뿐이에요. weight와 bias의 \
#     `.dtype`을 출력하면 torch.float32가 나와야 해요. 읽기: '2단계: parameter'. pytorch.org/docs: \
#     Tensor Attributes.""",
#     """
# import torch
# print(torch.tensor([2, 3]).dtype)      # torch.int64
# print(torch.tensor([2.0, 3.0]).dtype)  # torch.float32
# edge = torch.tensor(2.0, requires_grad=True)
# (edge ** 3).backward()
# print(edge.grad)                       # tensor(12.)""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.tensor([[0]] * n_features).requires_grad_()
    bias = torch.tensor([0]).requires_grad_()
    return weight, bias
