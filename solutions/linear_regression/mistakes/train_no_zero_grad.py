# /// mistake
# id = "T03"
# title.en = "Gradients never cleared"
# title.ko = "기울기를 지우지 않아요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# [hints]
# en = [
#     """The first update is right. The second still has the first gradient in it. What happens \
#     to `weight.grad` between two calls of `backward()`?""",
#     """`backward()` adds to `.grad` and does not replace it, so each step repeats all the \
#     earlier ones. At first the loss falls faster than it should; then it climbs again. Print \
#     `weight.grad` just before `backward()`: it should be None or 0 in every epoch. Lesson: \
#     'Task 4: training'. pytorch.org/docs: torch.optim.Optimizer.zero_grad.""",
#     """
# import torch
# u = torch.tensor(5.0, requires_grad=True)
# (3 * u).backward()
# print(u.grad)  # tensor(3.)
# (3 * u).backward()
# print(u.grad)  # tensor(6.): added to the first
# u.grad = None  # cleared
# (3 * u).backward()
# print(u.grad)  # tensor(3.)""",
# ]
# ko = [
#     """첫 번째 업데이트는 맞아요. 두 번째에는 첫 번째 기울기까지 들어 있어요. `backward()`를 \
#     다시 부를 때 `weight.grad`에는 무슨 일이 생기나요?""",
#     """`backward()`는 `.grad`를 새 값으로 바꾸지 않고 거기에 더해요. 그래서 걸음마다 앞의 \
#     걸음을 모두 되풀이해요. 처음에는 loss가 더 빨리 작아지는 것 같지만, 그다음에 다시 커져요. \
#     `backward()` 바로 앞에서 `weight.grad`를 출력하면 에포크마다 None이나 0이어야 해요. 읽기: \
#     '4단계: 학습'. pytorch.org/docs: torch.optim.Optimizer.zero_grad.""",
#     """
# import torch
# u = torch.tensor(5.0, requires_grad=True)
# (3 * u).backward()
# print(u.grad)  # tensor(3.)
# (3 * u).backward()
# print(u.grad)  # tensor(6.): 앞의 기울기에 더해졌어요
# u.grad = None  # 지웠어요
# (3 * u).backward()
# print(u.grad)  # tensor(3.)""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
