# /// mistake
# id = "W53"
# title.en = "Parameters in float64, from NumPy"
# title.ko = "NumPy에서 온 float64 parameter예요"
# check = "test_hold_fractions"
# [hints]
# en = [
#     """Print `weight.dtype` and `x.dtype`. Do the two fit, and where does the dtype of weight \
#     come from?""",
#     """NumPy's numbers are float64, and a tensor made from them keeps that. x is float32, and \
#     a matrix product does not mix kinds: the complaint would come one task later. Print \
#     `weight.dtype` and `bias.dtype`: both should be torch.float32, the dtype of \
#     `torch.zeros(1)`. Lesson: 'Task 1: parameters'. pytorch.org/docs: Tensor Attributes.""",
#     """
# import numpy as np
# import torch
# heights = np.array([1.62, 1.75])
# print(torch.from_numpy(heights).dtype)      # torch.float64
# print(torch.tensor([1.62, 1.75]).dtype)     # torch.float32""",
# ]
# ko = [
#     """`weight.dtype`과 `x.dtype`을 출력해 보세요. 둘이 서로 맞나요? weight의 dtype은 어디에서 \
#     왔을까요?""",
#     """NumPy의 수는 float64이고, 그것으로 만든 텐서도 float64예요. x는 float32인데 행렬곱은 \
#     dtype이 섞이면 계산하지 않아서, 다음 단계에서야 오류가 나요. `weight.dtype`과 \
#     `bias.dtype`을 출력하면 둘 다 `torch.zeros(1)`의 dtype인 torch.float32여야 해요. 읽기: \
#     '1단계: parameter'. pytorch.org/docs: Tensor Attributes.""",
#     """
# import numpy as np
# import torch
# heights = np.array([1.62, 1.75])
# print(torch.from_numpy(heights).dtype)      # torch.float64
# print(torch.tensor([1.62, 1.75]).dtype)     # torch.float32""",
# ]
# [note]
# en = """If hypothesis stops with 'expected m1 and m2 to have the same dtype', that line is \
#     fine: the parameters are of another kind than x."""
# ko = """hypothesis가 'expected m1 and m2 to have the same dtype'이라며 멈춰도 그 줄에는 \
#     문제가 없어요. parameter의 dtype이 x와 다른 거예요."""
# ///
import numpy as np
import torch


def init_parameters(n_features):
    weight = torch.from_numpy(np.zeros((n_features, 1))).requires_grad_()
    bias = torch.from_numpy(np.zeros(1)).requires_grad_()
    return weight, bias
