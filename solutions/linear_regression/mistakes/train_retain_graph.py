# /// mistake
# id = "T02"
# title.en = "retain_graph=True hides a loss computed once"
# title.ko = "한 번만 계산한 loss를 retain_graph=True가 가려요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# [hints]
# en = [
#     """weight moves, yet the loss is the same every time. Print both in each epoch: is that \
#     the loss of this weight, or of the first one?""",
#     """A loss stays what it was when it was computed, however far weight has moved since. \
#     retain_graph=True lets `backward()` walk the same old record again, so every step repeats \
#     the first gradient. Print `loss.item()` in every epoch: it should change, 18.6667, \
#     14.7710, 11.6915 ... Lesson: 'Task 4: training'. pytorch.org/docs: \
#     torch.Tensor.backward.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# height = u * u
# with torch.no_grad():
#     u -= 1.0
# print(u.item(), height.item())  # 2.0 9.0: still the height at 3
# height = u * u                  # worked out again
# print(u.item(), height.item())  # 2.0 4.0""",
# ]
# ko = [
#     """weight는 움직이는데 loss는 매번 똑같아요. 에포크마다 둘을 출력해 보세요. 그 loss는 지금 \
#     weight의 것인가요, 처음 weight의 것인가요?""",
#     """loss는 계산한 순간의 값 그대로예요. 그 뒤에 weight가 아무리 움직여도 따라 바뀌지 \
#     않아요. retain_graph=True를 쓰면 `backward()`가 예전 기록을 다시 따라가서, 걸음마다 첫 \
#     번째 기울기를 되풀이해요. 에포크마다 `loss.item()`을 출력하면 18.6667, 14.7710, 11.6915 \
#     ...처럼 달라져야 해요. 읽기: '4단계: 학습'. pytorch.org/docs: torch.Tensor.backward.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# height = u * u
# with torch.no_grad():
#     u -= 1.0
# print(u.item(), height.item())  # 2.0 9.0: 아직 3에서의 높이예요
# height = u * u                  # 다시 계산
# print(u.item(), height.item())  # 2.0 4.0""",
# ]
# [note]
# en = """retain_graph=True is PyTorch's own advice, but here it silences an error and keeps \
#     its cause."""
# ko = """retain_graph=True는 PyTorch가 권하는 방법이지만, 여기서는 오류만 사라지고 원인은 \
#     그대로 남아요."""
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        history.append(loss.item())
    return history
