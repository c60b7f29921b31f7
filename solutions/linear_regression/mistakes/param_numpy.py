# /// mistake
# id = "W54"
# title.en = "NumPy arrays instead of tensors"
# title.ko = "텐서 대신 NumPy 배열이에요"
# check = "test_hold_fractions"
# [hints]
# en = [
#     """Print `type(weight)`. Who is to collect the gradients: can an object of this kind do \
#     that?""",
#     """A NumPy array holds numbers and nothing else; it keeps no gradient, and an optimizer \
#     refuses it. A parameter is a torch tensor that was made with requires_grad=True. Print \
#     `type(weight)`: it should be <class 'torch.Tensor'>. Lesson: 'Task 1: parameters'. \
#     pytorch.org/docs: torch.Tensor.requires_grad.""",
#     """
# import numpy as np
# import torch
# array = np.array([2.0])
# tensor = torch.tensor([2.0], requires_grad=True)
# print(hasattr(array, "grad"), hasattr(tensor, "grad"))  # False True
# (5 * tensor).backward()
# print(tensor.grad)                                      # tensor([5.])""",
# ]
# ko = [
#     """`type(weight)`를 출력해 보세요. 기울기를 모아야 하는데, 이런 종류의 객체가 그럴 수 \
#     있을까요?""",
#     """NumPy 배열에는 수만 들어 있어요. 기울기를 간직하지 않고, optimizer도 받아 주지 않아요. \
#     parameter는 requires_grad=True로 만든 torch 텐서예요. `type(weight)`를 출력하면 <class \
#     'torch.Tensor'>가 나와야 해요. 읽기: '1단계: parameter'. pytorch.org/docs: \
#     torch.Tensor.requires_grad.""",
#     """
# import numpy as np
# import torch
# array = np.array([2.0])
# tensor = torch.tensor([2.0], requires_grad=True)
# print(hasattr(array, "grad"), hasattr(tensor, "grad"))  # False True
# (5 * tensor).backward()
# print(tensor.grad)                                      # tensor([5.])""",
# ]
# ///
import numpy as np


def init_parameters(n_features):
    weight = np.zeros((n_features, 1))
    bias = np.zeros(1)
    return weight, bias
