# /// mistake
# id = "T59"
# title.en = "A list begun anew in every epoch"
# title.ko = "에포크마다 리스트를 새로 만들어요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Six epochs ran, and one loss came back, the last. Print the length of your list in each \
#     epoch: where is it begun?""",
#     """What is made inside the loop is made anew in each round, and what was collected before \
#     is gone. A list that collects over all epochs begins once, before the loop. Its length \
#     should be 1, 2, 3 ... and epochs + 1 at the end. Lesson: 'Task 4: training'.""",
#     """
# for letter in "abc":
#     seen = []           # begun anew each time
#     seen.append(letter)
# kept = []               # begun once
# for letter in "abc":
#     kept.append(letter)
# print(seen, kept)       # ['c'] ['a', 'b', 'c']""",
# ]
# ko = [
#     """에포크는 여섯 번 돌았는데 마지막 loss 하나만 돌아왔어요. 에포크마다 리스트의 길이를 \
#     출력해 보세요. 리스트는 어디에서 시작하나요?""",
#     """반복문 안에서 만든 것은 반복할 때마다 새로 만들어져서, 앞에서 모은 것은 사라져요. 모든 \
#     에포크의 loss를 모으는 리스트는 반복문 앞에서 한 번만 만들어요. 길이는 1, 2, 3 ...으로 \
#     늘어 마지막에 epochs + 1이어야 해요. 읽기: '4단계: 학습'.""",
#     """
# for letter in "abc":
#     seen = []           # 매번 새로 시작
#     seen.append(letter)
# kept = []               # 한 번만 시작
# for letter in "abc":
#     kept.append(letter)
# print(seen, kept)       # ['c'] ['a', 'b', 'c']""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    for epoch in range(epochs + 1):
        history = []
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
