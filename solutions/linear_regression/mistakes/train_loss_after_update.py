# /// mistake
# id = "T52"
# title.en = "Loss written down after the update"
# title.ko = "값을 고친 뒤의 loss를 적었어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Your first loss is 14.7710 instead of 18.6667: that is the second. Which weight does \
#     the loss that you write down belong to?""",
#     """The list wants the loss of each epoch before its update: the one that backward starts \
#     from. Worked out again after step, it is the loss of the next epoch already. With weight \
#     at 0 the first entry should be 18.6667. Lesson: 'Task 4: training'.""",
#     """
# savings, before, after = 100, [], []
# for month in range(3):
#     before.append(savings)
#     savings += 10
#     after.append(savings)
# print(before)   # [100, 110, 120]
# print(after)    # [110, 120, 130]: one month further""",
# ]
# ko = [
#     """첫 loss가 18.6667이 아니라 14.7710이에요. 그것은 두 번째 loss예요. 리스트에 적은 loss는 \
#     어느 weight의 것인가요?""",
#     """리스트에는 에포크마다 움직이기 전의 loss, 곧 backward가 출발하는 loss를 적어요. step \
#     다음에 다시 계산하면 벌써 다음 에포크의 loss예요. weight가 0에서 시작하면 첫 번째 값은 \
#     18.6667이어야 해요. 읽기: '4단계: 학습'.""",
#     """
# savings, before, after = 100, [], []
# for month in range(3):
#     before.append(savings)
#     savings += 10
#     after.append(savings)
# print(before)   # [100, 110, 120]
# print(after)    # [110, 120, 130]: 한 달 앞선 값""",
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
        history.append(compute_loss(hypothesis(x, weight, bias), y).item())
    return history
