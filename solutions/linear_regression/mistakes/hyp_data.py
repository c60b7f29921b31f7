# /// mistake
# id = "H13"
# title.en = "The result is cut off from the parameters"
# title.ko = "결과가 parameter에서 끊겼어요"
# check = "test_gradients_flow_back"
# [hints]
# en = [
#     """The values are right, but no gradient reaches weight or bias. Print `h.grad_fn`: does h \
#     remember what it came from? Which step keeps only a copy of the values?""",
#     """A result sends gradients back only while it remembers what it was computed from. \
#     `.data`, `.detach()`, `.item()` and `torch.tensor(...)` hand on bare values, and \
#     requires_grad=True on such a copy starts a new tensor without a past. Print `h.grad_fn`: \
#     it should name an operation, not None. pytorch.org/docs: Autograd mechanics.""",
#     """
# import torch
# price = torch.tensor([3.0], requires_grad=True)
# bill = 4 * price
# copy = torch.tensor(bill.tolist(), requires_grad=True)
# print(bill.grad_fn is None)  # False
# print((4 * price.data).grad_fn is None)  # True
# print(copy.grad_fn is None)  # True
# # All three hold 12. Only the first still knows price.""",
# ]
# ko = [
#     """값은 맞지만 weight와 bias까지 기울기가 전해지지 않아요. `h.grad_fn`을 출력해 보세요. \
#     h는 어디에서 나왔는지 기억하나요? 어느 단계에서 값만 복사되었을까요?""",
#     """무엇으로 계산했는지 기억하는 결과만 기울기를 뒤로 보낼 수 있어요. `.data`, `.detach()`, \
#     `.item()`, `torch.tensor(...)`는 값만 넘겨줘요. 그 복사본에 requires_grad=True를 써도 \
#     과거가 없는 새 텐서일 뿐이에요. `h.grad_fn`을 출력해 보세요. None이 아니라 연산의 이름이 \
#     나와야 해요. pytorch.org/docs: Autograd mechanics.""",
#     """
# import torch
# price = torch.tensor([3.0], requires_grad=True)
# bill = 4 * price
# copy = torch.tensor(bill.tolist(), requires_grad=True)
# print(bill.grad_fn is None)  # False
# print((4 * price.data).grad_fn is None)  # True
# print(copy.grad_fn is None)  # True
# # 셋 다 값은 12예요. 첫 번째만 price를 기억해요.""",
# ]
# [note]
# en = """If train stops with 'does not require grad', train only reports this. And \
#     detach(), which PyTorch's warning about torch.tensor(...) recommends, cuts the way back \
#     just the same."""
# ko = """train이 'does not require grad'라며 멈춰도 train에는 문제가 없어요. \
#     torch.tensor(...)를 쓸 때 PyTorch의 경고가 권하는 detach()도 돌아가는 길을 똑같이 \
#     끊어요."""
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x @ weight.data + bias.data
