# /// mistake
# id = "L10"
# title.en = "Returns a Python number"
# title.ko = "Python 숫자를 돌려줘요"
# check = "test_gradient_flows_back_to_h"
# [hints]
# en = [
#     "Print `type(loss)`. Can a plain Python number remember how it was computed?",
#     """`.item()` takes the bare number out of a tensor. That is right for printing, but the \
#     way back to h is gone. Print `type(loss)`: it should be <class 'torch.Tensor'>. \
#     pytorch.org/docs: torch.Tensor.item.""",
#     """
# import torch
# side = torch.tensor(3.0, requires_grad=True)
# area = side * side
# print(type(area.item()).__name__)  # float
# # area.item().backward() -> AttributeError: 'float' object ...
# area.backward()
# print(area.item(), side.grad.item())  # 9.0 6.0""",
# ]
# ko = [
#     "`type(loss)`를 출력해 보세요. 파이썬 숫자가 자신이 어떻게 계산되었는지 기억할 수 있나요?",
#     """`.item()`은 텐서에서 숫자만 꺼내요. 출력할 때는 좋지만 h로 돌아가는 길은 없어져요. \
#     `type(loss)`를 출력해 보세요. <class 'torch.Tensor'>여야 해요. pytorch.org/docs: \
#     torch.Tensor.item.""",
#     """
# import torch
# side = torch.tensor(3.0, requires_grad=True)
# area = side * side
# print(type(area.item()).__name__)  # float
# # area.item().backward() -> AttributeError: 'float' object ...
# area.backward()
# print(area.item(), side.grad.item())  # 9.0 6.0""",
# ]
# [note]
# en = """If train stops with "'float' object has no attribute 'backward'", that line is fine: \
#     compute_loss handed it a number instead of a tensor."""
# ko = """train이 "'float' object has no attribute 'backward'"라며 멈춰도 그 줄에는 문제가 \
#     없어요. compute_loss가 텐서가 아니라 숫자를 넘겨준 거예요."""
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y).item()
