# /// mistake
# id = "T04"
# title.en = "Gradients cleared between backward and step"
# title.ko = "backward와 step 사이에서 기울기를 지웠어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Print `weight.grad` just before `step()`. What is left for the optimizer to use?""",
#     """`backward()` fills `.grad`, `zero_grad()` empties it, and `step()` uses what is in it at \
#     that moment. Emptied in between, it moves nothing, and no error tells you. Just before \
#     `step()` `weight.grad` should be (-0.75, -0.1667) in the first epoch. Lesson: 'Task 5: \
#     training'. pytorch.org/docs: torch.optim.Optimizer.zero_grad.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# opt = torch.optim.SGD([u], lr=0.25)
# (u * u).backward()
# print(u.item(), u.grad)  # 3.0 tensor(6.)
# opt.zero_grad()
# opt.step()
# print(u.item(), u.grad)  # 3.0 None: emptied, so no move""",
# ]
# ko = [
#     """`step()` 바로 앞에서 `weight.grad`를 출력해 보세요. optimizer가 쓸 것이 남아 있나요?""",
#     """`backward()`는 `.grad`를 채우고, `zero_grad()`는 비우고, `step()`은 그 순간에 든 값을 \
#     써요. 그 사이에 비우면 오류도 없이 아무것도 움직이지 않아요. 첫 번째 에포크의 `step()` 바로 \
#     앞에서 `weight.grad`는 (-0.75, -0.1667)이어야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: \
#     torch.optim.Optimizer.zero_grad.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# opt = torch.optim.SGD([u], lr=0.25)
# (u * u).backward()
# print(u.item(), u.grad)  # 3.0 tensor(6.)
# opt.zero_grad()
# opt.step()
# print(u.item(), u.grad)  # 3.0 None: 비워서 못 움직여요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
