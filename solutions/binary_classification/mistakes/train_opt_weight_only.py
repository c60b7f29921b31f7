# /// mistake
# id = "T10"
# title.en = "A parameter not given to the optimizer"
# title.ko = "optimizer에 넘기지 않은 parameter가 있어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """One of the two parameters has a gradient, but it never moved. Print \
#     `optimizer.param_groups[0]["params"]`: which tensors did it get?""",
#     """An optimizer moves the tensors that it was given, and no others. A forgotten bias hides \
#     well: its first gradient is exactly 0 on the six points, so the first step looks right. \
#     `optimizer.param_groups[0]["params"]` should hold two tensors, weight and bias. Lesson: \
#     'Task 5: training'. pytorch.org/docs: torch.optim.SGD.""",
#     """
# import torch
# left = torch.tensor(1.0, requires_grad=True)
# right = torch.tensor(1.0, requires_grad=True)
# opt = torch.optim.SGD([left], lr=0.25)
# (left * left + right * right).backward()
# opt.step()
# print(left.grad, right.grad)      # tensor(2.) tensor(2.)
# print(left.item(), right.item())  # 0.5 1.0: only left moved""",
# ]
# ko = [
#     """두 parameter 중 하나는 기울기가 있는데도 한 번도 움직이지 않았어요. \
#     `optimizer.param_groups[0]["params"]`를 출력해 보세요. 어떤 텐서를 넘겨주었나요?""",
#     """optimizer는 넘겨받은 텐서만 움직여요. bias를 빠뜨리면 알아차리기 어려워요. 여섯 점에서는 \
#     bias의 첫 기울기가 정확히 0이라 첫 걸음이 맞아 보이거든요. \
#     `optimizer.param_groups[0]["params"]`에는 weight와 bias, 텐서 두 개가 있어야 해요. 읽기: \
#     '5단계: 학습'. pytorch.org/docs: torch.optim.SGD.""",
#     """
# import torch
# left = torch.tensor(1.0, requires_grad=True)
# right = torch.tensor(1.0, requires_grad=True)
# opt = torch.optim.SGD([left], lr=0.25)
# (left * left + right * right).backward()
# opt.step()
# print(left.grad, right.grad)      # tensor(2.) tensor(2.)
# print(left.item(), right.item())  # 0.5 1.0: left만 움직였어요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
