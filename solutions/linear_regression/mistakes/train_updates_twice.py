# /// mistake
# id = "T38"
# title.en = "Updates twice"
# title.ko = "값을 두 번 고쳐요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Each move is exactly twice lr times the gradient. Print `weight` after each line of an \
#     epoch: how many of them change it?""",
#     """`step()` already moves every parameter by lr times its gradient. A second update, by \
#     hand or by another `step()`, goes the same way once more. With lr=0.01 `weight` should be \
#     0.1867 after the first epoch, not 0.3733. Lesson: 'Task 4: training'. pytorch.org/docs: \
#     torch.optim.Optimizer.step.""",
#     """
# import torch
# u = torch.tensor(4.0, requires_grad=True)
# opt = torch.optim.SGD([u], lr=0.25)
# (u * u).backward()  # the slope at 4 is 8
# opt.step()
# print(u.item())     # 2.0: 4 - 0.25 * 8
# opt.step()          # the same gradient once more
# print(u.item())     # 0.0: twice as far""",
# ]
# ko = [
#     """한 번에 정확히 'lr 곱하기 기울기'의 두 배씩 움직여요. 한 에포크의 줄마다 `weight`를 \
#     출력해 보세요. 몇 개의 줄이 weight를 바꾸나요?""",
#     """`step()`은 이미 모든 parameter를 lr 곱하기 기울기만큼 움직여요. 직접 한 번 더 빼거나 \
#     `step()`을 또 부르면 같은 길을 한 번 더 가요. lr=0.01이면 첫 번째 에포크 뒤에 `weight`는 \
#     0.3733이 아니라 0.1867이어야 해요. 읽기: '4단계: 학습'. pytorch.org/docs: \
#     torch.optim.Optimizer.step.""",
#     """
# import torch
# u = torch.tensor(4.0, requires_grad=True)
# opt = torch.optim.SGD([u], lr=0.25)
# (u * u).backward()  # 4에서의 기울기는 8이에요
# opt.step()
# print(u.item())     # 2.0: 4 - 0.25 * 8
# opt.step()          # 같은 기울기로 한 번 더
# print(u.item())     # 0.0: 두 배를 갔어요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        history.append(loss.item())
    return history
