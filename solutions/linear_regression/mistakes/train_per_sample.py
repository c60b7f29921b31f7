# /// mistake
# id = "T30"
# title.en = "One update for each sample"
# title.ko = "샘플마다 한 번씩 값을 고쳐요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_each_epoch_has_its_own_loss",
#     "test_counts_the_epochs_asked_for",
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# [hints]
# en = [
#     """The first loss is not 18.6667, although weight starts at 0. Print a word at each \
#     `step()`: how many updates are there in one epoch?""",
#     """An epoch looks at all samples at once: one hypothesis of shape (3, 1), one mean loss, \
#     one step. With a step after each sample, the second sample already meets another weight, \
#     so the loss of the epoch is not that of any one weight. Your word should be printed once \
#     an epoch. Lesson: 'Task 4: training'.""",
#     """
# price, bill = 10.0, 0.0
# for count in [2, 3]:
#     bill += count * price
#     price += 1.0      # moved between two rows
# print(bill)           # 53.0: the bill of no single price
# print((2 + 3) * 10)   # 50: one price for all rows""",
# ]
# ko = [
#     """weight가 0에서 시작하는데 첫 번째 loss가 18.6667이 아니에요. `step()`마다 무언가를 \
#     출력해 보세요. 한 에포크에 업데이트가 몇 번 있나요?""",
#     """한 에포크에는 모든 샘플을 한꺼번에 봐요. shape이 (3, 1)인 hypothesis 하나, 평균 loss \
#     하나, 걸음 한 번이에요. 샘플마다 걸음을 옮기면 두 번째 샘플은 이미 다른 weight를 만나서, \
#     그 loss는 어느 한 weight의 loss가 아니에요. 출력은 에포크마다 한 번만 나와야 해요. 읽기: \
#     '4단계: 학습'.""",
#     """
# price, bill = 10.0, 0.0
# for count in [2, 3]:
#     bill += count * price
#     price += 1.0      # 두 행 사이에 바뀌었어요
# print(bill)           # 53.0: 한 가격의 합계가 아니에요
# print((2 + 3) * 10)   # 50: 모든 행에 같은 가격""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        total = 0.0
        for i in range(len(x)):
            h = hypothesis(x[i : i + 1], weight, bias)
            loss = compute_loss(h, y[i : i + 1])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total / len(x))
    return history
