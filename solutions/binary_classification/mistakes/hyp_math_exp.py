# /// mistake
# id = "H12"
# title.en = "numpy or math function on a tensor"
# title.ko = "텐서에 numpy나 math 함수를 썼어요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """`math` and `numpy` know nothing of tensors and their gradients. Which module does your \
#     function come from, and does torch have one of that name?""",
#     """`math.exp` takes a single number, and its result no longer knows where it came from. \
#     torch has functions of its own: they work on all rows at once and remember the way back. \
#     Print `h.shape`: it should be torch.Size([6, 1]). pytorch.org/docs: torch.exp.""",
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
#     """`math`와 `numpy`는 텐서와 기울기를 몰라요. 지금 쓴 함수는 어느 모듈의 것인가요? \
#     torch에도 같은 이름의 함수가 있을까요?""",
#     """`math.exp`는 숫자 하나만 받고, 그 결과는 어디에서 나왔는지 기억하지 못해요. torch의 \
#     함수는 모든 행을 한 번에 계산하고 돌아갈 길도 기억해요. `h.shape`을 출력해 보세요. \
#     torch.Size([6, 1])이어야 해요. pytorch.org/docs: torch.exp.""",
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


def hypothesis(x, weight, bias):
    return 1 / (1 + math.exp(-(x @ weight + bias)))
