# /// mistake
# id = "D01"
# title.en = "Numbers have the wrong dtype"
# title.ko = "숫자의 dtype이 달라요"
# check = "test_the_points_are_float32"
# [hints]
# en = [
#     "Print the `.dtype` of your two tensors. Is it the same as that of `torch.zeros(1)`?",
#     """A tensor takes its dtype from the numbers it is made of: NumPy's fractions are float64, \
#     whole numbers int64. The parameters are float32, and a matrix product does not mix kinds. \
#     Print `x_train.dtype` and `y_train.dtype`: both should be torch.float32. pytorch.org/docs: \
#     Tensor Attributes.""",
#     """
# import numpy as np
# import torch
# heights = np.array([1.62, 1.75])
# print(torch.from_numpy(heights).dtype)  # torch.float64
# print(torch.tensor([162, 175]).dtype)  # torch.int64
# print(torch.tensor([1.62, 1.75]).dtype)  # torch.float32
# print(torch.from_numpy(heights).float().dtype)  # torch.float32""",
# ]
# ko = [
#     "두 텐서의 `.dtype`을 출력해 보세요. `torch.zeros(1)`의 dtype과 같은가요?",
#     """텐서의 dtype은 무엇으로 만들었는지에 따라 정해져요. NumPy의 소수는 float64, 정수는 \
#     int64예요. parameter는 float32이고, 행렬곱은 dtype이 섞이면 계산하지 않아요. \
#     `x_train.dtype`과 `y_train.dtype`을 출력해 보세요. 둘 다 torch.float32여야 해요. \
#     pytorch.org/docs: Tensor Attributes.""",
#     """
# import numpy as np
# import torch
# heights = np.array([1.62, 1.75])
# print(torch.from_numpy(heights).dtype)  # torch.float64
# print(torch.tensor([162, 175]).dtype)  # torch.int64
# print(torch.tensor([1.62, 1.75]).dtype)  # torch.float32
# print(torch.from_numpy(heights).float().dtype)  # torch.float32""",
# ]
# [note]
# en = """If hypothesis stops with 'expected m1 and m2 to have the same dtype', that line is \
#     fine: the numbers of load_data are of another kind."""
# ko = """hypothesis가 'expected m1 and m2 to have the same dtype'이라며 멈춰도 그 줄에는 \
#     문제가 없어요. load_data의 숫자가 다른 dtype인 거예요."""
# ///
import torch


def load_data():
    x_train = torch.tensor([[1], [2], [3]])
    y_train = torch.tensor([[2], [4], [6]])
    return x_train, y_train
