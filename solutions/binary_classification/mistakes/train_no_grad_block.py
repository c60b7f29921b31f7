# /// mistake
# id = "T09"
# title.en = "The whole loop under no_grad"
# title.ko = "반복문 전체가 no_grad 안에 있어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Print `torch.is_grad_enabled()` inside the loop. no_grad means 'do not record': which \
#     part of training has to be recorded?""",
#     """Under `torch.no_grad()` PyTorch keeps no record of how a value was computed, so the loss \
#     has no way back to weight. hypothesis and loss need that record; an update must not be \
#     recorded, and `step()` sees to that itself. Before backward() `loss.requires_grad` should be \
#     True. Lesson: 'Task 5: training'. pytorch.org/docs: torch.no_grad.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# with torch.no_grad():
#     area = side * side
# print(area.item(), area.requires_grad)  # 4.0 False: no record
# area = side * side
# print(area.item(), area.requires_grad)  # 4.0 True""",
# ]
# ko = [
#     """반복문 안에서 `torch.is_grad_enabled()`를 출력해 보세요. no_grad는 '기록하지 않기'라는 \
#     뜻이에요. 학습에서 꼭 기록해야 하는 부분은 어디일까요?""",
#     """`torch.no_grad()` 안에서는 값을 어떻게 계산했는지 기록하지 않아서, loss에서 weight로 \
#     돌아가는 길이 없어요. hypothesis와 loss는 기록해야 해요. 업데이트는 기록하면 안 되지만, \
#     그것은 `step()`이 알아서 해요. backward() 앞에서 `loss.requires_grad`는 True여야 해요. 읽기: \
#     '5단계: 학습'. pytorch.org/docs: torch.no_grad.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# with torch.no_grad():
#     area = side * side
# print(area.item(), area.requires_grad)  # 4.0 False: 기록 없음
# area = side * side
# print(area.item(), area.requires_grad)  # 4.0 True""",
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
    with torch.no_grad():
        for epoch in range(epochs + 1):
            h = hypothesis(x, weight, bias)
            loss = compute_loss(h, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
