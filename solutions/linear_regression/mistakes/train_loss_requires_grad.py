# /// mistake
# id = "T29"
# title.en = "Graph cut inside train, error silenced with requires_grad"
# title.ko = "train 안에서 그래프를 끊고, 오류는 requires_grad로 가렸어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """`backward()` runs, but `weight.grad` stays None. Print `loss.grad_fn`: does the tensor \
#     that you call it on still know weight?""",
#     """requires_grad = True on a value that was cut off makes a new beginning: `backward()` \
#     ends there and never reaches weight. That silences an error and keeps its cause. Before \
#     backward() `loss.grad_fn` should name an operation, and with no help of yours. Lesson: \
#     'Task 4: training'. pytorch.org/docs: Autograd mechanics.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# area = (side * side).detach()
# area.requires_grad = True    # a new beginning
# print(area.grad_fn)          # None
# area.backward()
# print(area.grad, side.grad)  # tensor(1.) None: it ended at area""",
# ]
# ko = [
#     """`backward()`는 실행되는데 `weight.grad`는 계속 None이에요. `loss.grad_fn`을 출력해 \
#     보세요. 그 텐서가 아직 weight를 알고 있나요?""",
#     """weight와 끊긴 값에 requires_grad = True를 쓰면 거기가 새 출발점이 돼요. `backward()`는 \
#     거기에서 끝나고 weight까지 가지 못해요. 오류만 사라지고 원인은 그대로 남아요. backward() \
#     앞에서 `loss.grad_fn`은 따로 손대지 않아도 연산의 이름이어야 해요. 읽기: '4단계: 학습'. \
#     pytorch.org/docs: Autograd mechanics.""",
#     """
# import torch
# side = torch.tensor(2.0, requires_grad=True)
# area = (side * side).detach()
# area.requires_grad = True    # 새 출발점
# print(area.grad_fn)          # None
# area.backward()
# print(area.grad, side.grad)  # tensor(1.) None: area에서 끝나요""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h.detach(), y)
        loss.requires_grad = True
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
