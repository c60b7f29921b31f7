# /// mistake
# id = "T28"
# title.en = "Cut off between hypothesis and loss"
# title.ko = "hypothesis와 loss 사이가 끊겼어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """hypothesis and compute_loss passed their checks. Print `h.requires_grad` and \
#     `loss.requires_grad`: where is the way back to weight lost?""",
#     """`.detach()`, `.data` and `.item()` hand on the number and forget how it was computed. \
#     What is worked out from it then knows nothing of weight. Before backward() both \
#     `h.requires_grad` and `loss.requires_grad` should be True. Lesson: 'Task 5: training'. \
#     pytorch.org/docs: torch.Tensor.detach.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# area = side * side
# print((area.detach() * 3).requires_grad)  # False: a number alone
# print((area * 3).requires_grad)           # True
# (area * 3).backward()
# print(side.grad)                          # tensor(12.)""",
# ]
# ko = [
#     """hypothesis와 compute_loss는 검사를 통과했어요. `h.requires_grad`와 `loss.requires_grad`를 \
#     출력해 보세요. weight로 돌아가는 길이 어디에서 끊겼나요?""",
#     """`.detach()`, `.data`, `.item()`은 숫자만 넘기고 어떻게 계산했는지는 잊어요. 그 숫자로 \
#     계산한 값은 weight를 전혀 몰라요. backward() 앞에서 `h.requires_grad`와 \
#     `loss.requires_grad`는 둘 다 True여야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: \
#     torch.Tensor.detach.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# area = side * side
# print((area.detach() * 3).requires_grad)  # False: 숫자만 남음
# print((area * 3).requires_grad)           # True
# (area * 3).backward()
# print(side.grad)                          # tensor(12.)""",
# ]
# [note]
# en = """The line with backward() is fine. It only reports that the way from the loss back to \
#     weight and bias was cut before it."""
# ko = """backward()가 있는 줄에는 문제가 없어요. loss에서 weight와 bias로 돌아가는 길이 그 \
#     앞에서 끊겼다고 알려 주기만 해요."""
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h.detach(), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
