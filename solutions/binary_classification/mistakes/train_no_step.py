# /// mistake
# id = "T05"
# title.en = "step missing (or without its brackets)"
# title.ko = "step이 없어요(또는 괄호가 빠졌어요)"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """There is a gradient in every epoch, yet weight has not moved. Whose job is it to use the \
#     gradient? Print `weight` just before and after that line.""",
#     """`backward()` only measures: it fills `.grad` and moves no parameter. To move them is the \
#     work of `step()`, in every epoch, and a call needs its brackets. After the first epoch \
#     `weight` should be (0.75, 0.1667). Lesson: 'Task 5: training'. pytorch.org/docs: \
#     torch.optim.Optimizer.step.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# opt = torch.optim.SGD([u], lr=0.25)
# (u * u).backward()
# print(u.item(), u.grad)  # 3.0 tensor(6.): measured, not moved
# opt.step()
# print(u.item(), u.grad)  # 1.5 tensor(6.): 3 - 0.25 * 6""",
# ]
# ko = [
#     """에포크마다 기울기는 생기는데 weight는 움직이지 않았어요. 기울기를 사용하는 것은 누구의 \
#     일인가요? 그 줄의 앞과 뒤에서 `weight`를 출력해 보세요.""",
#     """`backward()`는 재기만 해요. `.grad`를 채울 뿐 parameter를 움직이지는 않아요. 움직이는 \
#     것은 `step()`의 일이에요. 에포크마다 불러야 하고, 부를 때는 괄호가 필요해요. 첫 번째 \
#     에포크가 끝나면 `weight`는 (0.75, 0.1667)이어야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: \
#     torch.optim.Optimizer.step.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# opt = torch.optim.SGD([u], lr=0.25)
# (u * u).backward()
# print(u.item(), u.grad)  # 3.0 tensor(6.): 재기만 했어요
# opt.step()
# print(u.item(), u.grad)  # 1.5 tensor(6.): 3 - 0.25 * 6""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return losses
