# /// mistake
# id = "L18"
# title.en = "Loss class called like a function"
# title.ko = "loss 클래스를 함수처럼 불렀어요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """A name with a capital letter is a class. What has to be done with a class before it \
#     can be used on data?""",
#     """The brackets of a class take settings and build an object; only that object takes \
#     data. The small-letter functions in torch.nn.functional take data at once. Print \
#     `torch.nn.BCELoss()`: it should read BCELoss(), an object that waits for data. \
#     pytorch.org/docs: torch.nn.BCELoss.""",
#     """
# import torch
# guess = torch.tensor([20.0, 31.0])
# age = torch.tensor([21.0, 29.0])
# # torch.nn.L1Loss(guess, age) -> RuntimeError: Boolean value ...
# gauge = torch.nn.L1Loss()
# print(gauge)  # L1Loss()
# print(gauge(guess, age).item())  # 1.5""",
# ]
# ko = [
#     "대문자로 시작하는 이름은 클래스예요. 클래스를 데이터에 쓰려면 먼저 무엇을 해야 할까요?",
#     """클래스의 괄호는 설정을 받아 객체를 만들어요. 데이터는 그 객체가 받아요. \
#     torch.nn.functional의 소문자 함수는 데이터를 바로 받아요. `torch.nn.BCELoss()`를 출력해 \
#     보세요. 데이터를 기다리는 객체 BCELoss()가 나와야 해요. pytorch.org/docs: \
#     torch.nn.BCELoss.""",
#     """
# import torch
# guess = torch.tensor([20.0, 31.0])
# age = torch.tensor([21.0, 29.0])
# # torch.nn.L1Loss(guess, age) -> RuntimeError: Boolean value ...
# gauge = torch.nn.L1Loss()
# print(gauge)  # L1Loss()
# print(gauge(guess, age).item())  # 1.5""",
# ]
# [note]
# en = "Your line asks for no Boolean: torch does, since it takes h and y for settings of BCELoss."
# ko = """그 줄에서 Boolean을 쓴 것은 아니에요. torch가 h와 y를 BCELoss의 설정으로 여겨서 나온 \
#     말이에요."""
# ///
import torch


def compute_loss(h, y):
    return torch.nn.BCELoss(h, y)
