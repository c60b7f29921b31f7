# /// mistake
# id = "T23"
# title.en = "Writes down an old loss"
# title.ko = "예전 loss를 적어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """weight and bias did learn, but the list holds the same number every time. Which variable \
#     do you write down, and where was it last assigned?""",
#     """A variable keeps its value until it is assigned again. The loss to write down is that of \
#     this epoch: the one that `backward()` starts from. Print both in each epoch: they should be \
#     the same number. Lesson: 'Task 5: training'.""",
#     """
# score = 0
# first = score      # taken once, before the loop
# log = []
# for throw in [3, 5, 2]:
#     score += throw
#     log.append((first, score))
# print(log)  # [(0, 3), (0, 8), (0, 10)]""",
# ]
# ko = [
#     """weight와 bias는 잘 배웠는데 리스트에는 같은 숫자만 있어요. 어떤 변수를 적고 있고, 그 \
#     변수에 마지막으로 값을 넣은 곳은 어디인가요?""",
#     """변수는 새 값을 넣기 전까지 예전 값을 그대로 가지고 있어요. 적어야 하는 loss는 이번 \
#     에포크의 loss, 곧 `backward()`가 출발하는 바로 그 값이에요. 에포크마다 둘을 출력하면 같은 \
#     숫자가 나와야 해요. 읽기: '5단계: 학습'.""",
#     """
# score = 0
# first = score      # 반복문 앞에서 한 번 저장
# log = []
# for throw in [3, 5, 2]:
#     score += throw
#     log.append((first, score))
# print(log)  # [(0, 3), (0, 8), (0, 10)]""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    loss = compute_loss(hypothesis(x, weight, bias), y)
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        cost = compute_loss(h, y)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
