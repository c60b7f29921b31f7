# /// mistake
# id = "L13"
# title.en = "NumPy on a tensor with a graph"
# title.ko = "그래프가 있는 텐서에 NumPy를 썼어요"
# check = "test_gradient_flows_back_to_h"
# [hints]
# en = [
#     """Where the loss is to be differentiated your line stops, and a plain number comes out \
#     elsewhere. Does NumPy know how h was computed?""",
#     """NumPy works on bare numbers: what it returns no longer knows h, and it refuses a tensor \
#     that collects gradients. torch subtracts, squares and takes means itself. Print \
#     `type(loss)`: it should be <class 'torch.Tensor'>. Lesson: 'Task 3: loss'. \
#     pytorch.org/docs: torch.Tensor.mean.""",
#     """
# import torch
# sides = torch.tensor([2.0, 3.0], requires_grad=True)
# # sides.numpy() -> RuntimeError: Can't call numpy() on Tensor ...
# areas = sides * sides
# areas.sum().backward()
# print(sides.grad)     # tensor([4., 6.])""",
# ]
# ko = [
#     """loss를 미분해야 하는 곳에서는 멈추고, 다른 곳에서는 숫자만 나와요. NumPy는 h가 어떻게 \
#     계산되었는지 알까요?""",
#     """NumPy는 숫자만 다뤄요. NumPy가 돌려준 값은 h를 기억하지 못하고, 기울기를 모으는 텐서는 \
#     받지도 않아요. 빼기, 제곱, 평균은 torch도 할 수 있어요. `type(loss)`를 출력하면 <class \
#     'torch.Tensor'>가 나와야 해요. 읽기: '3단계: loss'. pytorch.org/docs: \
#     torch.Tensor.mean.""",
#     """
# import torch
# sides = torch.tensor([2.0, 3.0], requires_grad=True)
# # sides.numpy() -> RuntimeError: Can't call numpy() on Tensor ...
# areas = sides * sides
# areas.sum().backward()
# print(sides.grad)     # tensor([4., 6.])""",
# ]
# [note]
# en = """Where PyTorch advises tensor.detach().numpy(): that cuts the way back for the \
#     gradients, and the cause stays."""
# ko = """PyTorch가 tensor.detach().numpy()를 권해도, 그러면 기울기가 돌아갈 길이 끊기고 \
#     원인은 그대로 남아요."""
# ///
import numpy as np
import torch


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return torch.tensor(np.mean((h.numpy() - y.numpy()) ** 2))
