# /// mistake
# id = "T51"
# title.en = "step uses the gradient of the epoch before"
# title.ko = "앞 에포크의 기울기로 step을 해요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """The first two losses are equal, and then each comes one epoch late. Print `weight.grad` \
#     right before `step()`: from which epoch is it?""",
#     """step takes what lies in `.grad`, however old. In the first epoch that is nothing; \
#     afterwards it is what backward left in the epoch before. Here the losses arrive late, \
#     elsewhere they may never arrive. Right before step `weight.grad` should be -18.6667 in the \
#     first epoch and -16.6044 in the second. Lesson: 'Task 4: training', the table.""",
#     """
# orders, served = None, []
# for guest in ["soup", "rice", "tea"]:
#     served.append(orders)    # served first ...
#     orders = guest           # ... asked afterwards
# print(served)                # [None, 'soup', 'rice']""",
# ]
# ko = [
#     """처음 두 loss가 같고, 그다음부터 한 에포크씩 늦게 나와요. `step()` 바로 앞에서 \
#     `weight.grad`를 출력해 보세요. 어느 에포크의 기울기인가요?""",
#     """step은 `.grad`에 든 것이 아무리 오래된 것이어도 그대로 써요. 첫 에포크에는 아무것도 \
#     없고, 그다음에는 앞 에포크의 backward가 남긴 것이에요. 여기서는 늦게라도 도착하지만, 다른 \
#     문제에서는 끝내 도착하지 못할 수도 있어요. step 바로 앞에서 `weight.grad`는 첫 에포크에 \
#     -18.6667, 두 번째에 -16.6044여야 해요. 읽기: '4단계: 학습'의 표.""",
#     """
# orders, served = None, []
# for guest in ["soup", "rice", "tea"]:
#     served.append(orders)    # 먼저 내오고 ...
#     orders = guest           # ... 주문은 나중에 받아요
# print(served)                # [None, 'soup', 'rice']""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        history.append(loss.item())
    return history
