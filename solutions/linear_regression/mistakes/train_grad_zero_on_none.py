# /// mistake
# id = "T36"
# title.en = "Clears a gradient that is not there yet"
# title.ko = "아직 없는 기울기를 지우려 했어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     "Print `weight.grad` before the very first `backward()`. What is there to clear?",
#     """Before the first `backward()` there is no gradient at all: `.grad` is None, and None \
#     cannot be set to 0. Clear where there is something to clear; the zero_grad of an optimizer \
#     looks first. Just before `backward()`, `weight.grad` should be None in the first epoch, \
#     and 0 or None from then on. Lesson: 'Task 4: training'. pytorch.org/docs: \
#     torch.Tensor.grad.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# print(u.grad)   # None: nothing to clear
# (u * u).backward()
# print(u.grad)   # tensor(6.)
# u.grad.zero_()  # now there is something
# print(u.grad)   # tensor(0.)""",
# ]
# ko = [
#     "맨 처음 `backward()`를 부르기 전에 `weight.grad`를 출력해 보세요. 지울 것이 있나요?",
#     """첫 `backward()` 전에는 기울기가 아예 없어요. `.grad`가 None이고, None은 0으로 만들 수 \
#     없어요. 지울 것이 있을 때만 지워요. optimizer의 zero_grad는 먼저 확인하고 지워요. \
#     `backward()` 바로 앞에서 `weight.grad`는 첫 에포크에는 None, 그다음부터는 0이나 None이어야 \
#     해요. 읽기: '4단계: 학습'. pytorch.org/docs: torch.Tensor.grad.""",
#     """
# import torch
# u = torch.tensor(3.0, requires_grad=True)
# print(u.grad)   # None: 지울 것이 없어요
# (u * u).backward()
# print(u.grad)   # tensor(6.)
# u.grad.zero_()  # 이제는 지울 것이 있어요
# print(u.grad)   # tensor(0.)""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        weight.grad.zero_()
        bias.grad.zero_()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
