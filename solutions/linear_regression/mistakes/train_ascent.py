# /// mistake
# id = "T21"
# title.en = "Climbs instead of descending"
# title.ko = "내려가지 않고 올라가요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# [hints]
# en = [
#     """The gradient points uphill. Print `weight.grad` and how far weight then moves: which \
#     way are you walking?""",
#     """A gradient says where the loss grows, so a step goes against its sign. The first \
#     gradient of weight is -18.6667. With lr=0.01 `weight` should be 0.1867 after the first \
#     epoch. After that the loss should fall in every epoch. Lesson: 'Task 4: training'.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# (u * u).backward()
# print(u.grad)         # tensor(6.): uphill is to the right
# right, left = 3 + 0.25 * 6, 3 - 0.25 * 6
# print(right * right)  # 20.25: higher than 9
# print(left * left)    # 2.25: lower""",
# ]
# ko = [
#     """기울기는 오르막 쪽을 가리켜요. `weight.grad`와, 그다음 weight가 움직인 만큼을 출력해 \
#     보세요. 지금 어느 쪽으로 걷고 있나요?""",
#     """기울기는 loss가 커지는 쪽을 알려 줘요. 그래서 걸음은 기울기의 부호와 반대로 가요. \
#     weight의 첫 기울기는 -18.6667이에요. lr=0.01이면 첫 번째 에포크 뒤에 `weight`는 \
#     0.1867이어야 해요. 그다음부터 loss는 에포크마다 작아져야 해요. 읽기: '4단계: 학습'.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# (u * u).backward()
# print(u.grad)         # tensor(6.): 오른쪽이 오르막
# right, left = 3 + 0.25 * 6, 3 - 0.25 * 6
# print(right * right)  # 20.25: 9보다 높아요
# print(left * left)    # 2.25: 더 낮아요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        weight.grad = bias.grad = None
        loss.backward()
        with torch.no_grad():
            weight += lr * weight.grad
            bias += lr * bias.grad
        history.append(loss.item())
    return history
