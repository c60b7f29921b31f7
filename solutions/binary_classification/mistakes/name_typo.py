# /// mistake
# id = "S04"
# title.en = "Misspelt name, or wrong module"
# title.ko = "이름의 철자가 틀렸거나 모듈이 달라요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """torch has nothing of that name. How is it spelt, letter by letter, and in which part \
#     of torch does it live?""",
#     """Most functions are found as torch.NAME; some live in a part of it, such as \
#     torch.nn.functional or torch.optim. Print the names in `dir(torch)` that begin with the \
#     same three letters: the one you need should be among them. pytorch.org/docs: torch.""",
#     """
# import torch
# nine = torch.tensor(9.0)
# # torch.sqaure(nine) -> AttributeError: module 'torch' has no ...
# found = [n for n in dir(torch) if n.startswith("squa")]
# print(found)  # ['square', 'square_']
# print(torch.square(nine).item())  # 81.0
# print(hasattr(torch, "mse_loss"))  # False
# print(hasattr(torch.nn.functional, "mse_loss"))  # True""",
# ]
# ko = [
#     "torch에 그런 이름은 없어요. 철자가 한 글자씩 맞나요? torch의 어느 모듈에 있는 이름인가요?",
#     """함수는 대부분 torch.이름으로 쓰고, torch.nn.functional이나 torch.optim 같은 모듈 안에 \
#     있는 것도 있어요. `dir(torch)`에서 처음 세 글자가 같은 이름을 출력해 보세요. 필요한 \
#     이름이 그 안에 있어야 해요. pytorch.org/docs: torch.""",
#     """
# import torch
# nine = torch.tensor(9.0)
# # torch.sqaure(nine) -> AttributeError: module 'torch' has no ...
# found = [n for n in dir(torch) if n.startswith("squa")]
# print(found)  # ['square', 'square_']
# print(torch.square(nine).item())  # 81.0
# print(hasattr(torch, "mse_loss"))  # False
# print(hasattr(torch.nn.functional, "mse_loss"))  # True""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmod(x @ weight + bias)
