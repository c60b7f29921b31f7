# /// mistake
# id = "L13"
# title.en = "numpy or math logarithm"
# title.ko = "numpy나 math의 로그예요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """Which module does your logarithm come from? `math` and `numpy` know nothing of tensors \
#     and their gradients. Does torch have a logarithm of its own?""",
#     """`math.log` takes a single number, and its result no longer knows h. torch has \
#     functions of its own: they work on all rows at once and remember the way back. Print the \
#     shape of your logarithm of h: it should be torch.Size([6, 1]). pytorch.org/docs: \
#     torch.log.""",
#     """
# import math
# import torch
# areas = torch.tensor([4.0, 9.0, 16.0], requires_grad=True)
# # math.sqrt(areas) -> ValueError: only one element tensors ...
# # areas.numpy() -> RuntimeError: Can't call numpy() on Tensor ...
# sides = torch.sqrt(areas)
# print(sides.tolist())  # [2.0, 3.0, 4.0]
# print(sides.grad_fn is None)  # False""",
# ]
# ko = [
#     """지금 쓴 로그는 어느 모듈의 것인가요? `math`와 `numpy`는 텐서와 기울기를 몰라요. \
#     torch에도 로그 함수가 있을까요?""",
#     """`math.log`는 숫자 하나만 받고, 그 결과는 h를 기억하지 못해요. torch의 함수는 모든 행을 \
#     한 번에 계산하고 돌아갈 길도 기억해요. h에 로그를 씌운 값의 shape을 출력해 보세요. \
#     torch.Size([6, 1])이어야 해요. pytorch.org/docs: torch.log.""",
#     """
# import math
# import torch
# areas = torch.tensor([4.0, 9.0, 16.0], requires_grad=True)
# # math.sqrt(areas) -> ValueError: only one element tensors ...
# # areas.numpy() -> RuntimeError: Can't call numpy() on Tensor ...
# sides = torch.sqrt(areas)
# print(sides.tolist())  # [2.0, 3.0, 4.0]
# print(sides.grad_fn is None)  # False""",
# ]
# [note]
# en = """Where PyTorch advises tensor.detach(), alone or with .numpy(): that cuts the way back \
#     for the gradients, and the cause stays."""
# ko = """PyTorch가 tensor.detach()나 tensor.detach().numpy()를 권해도, 그러면 기울기가 돌아갈 \
#     길이 끊기고 원인은 그대로 남아요."""
# ///
import math


def compute_loss(h, y):
    return -(y * math.log(h) + (1 - y) * math.log(1 - h)).mean()
