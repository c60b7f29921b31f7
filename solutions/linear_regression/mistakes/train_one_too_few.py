# /// mistake
# id = "T54"
# title.en = "One epoch too few"
# title.ko = "에포크가 하나 모자라요"
# check = "test_counts_the_epochs_asked_for"
# [hints]
# en = [
#     """Print the length of your list for epochs=5. Which epochs are counted, and which is the \
#     last one that `range` gives?""",
#     """Epochs are counted 0, 1, ..., epochs, so there is one more than `epochs` says. \
#     `range(n)` stops before n. The length should be 6 for epochs=5, 1 for epochs=0, and 1001 \
#     without any number. Lesson: 'Task 4: training'.""",
#     """
# print(list(range(3)))       # [0, 1, 2]: 3 itself is left out
# floors = 3                  # ground floor 0, then 1, 2, 3
# print(list(range(floors)), "misses the top floor")""",
# ]
# ko = [
#     """epochs=5일 때 리스트의 길이를 출력해 보세요. 에포크는 몇 번부터 몇 번까지 세고, \
#     `range`가 마지막으로 내는 수는 무엇인가요?""",
#     """에포크는 0, 1, ..., epochs로 세니까 `epochs`보다 하나 더 많아요. `range(n)`은 n 앞에서 \
#     멈춰요. 길이는 epochs=5이면 6, epochs=0이면 1, 따로 넘기지 않으면 1001이어야 해요. 읽기: \
#     '4단계: 학습'.""",
#     """
# print(list(range(3)))       # [0, 1, 2]: 3은 빠져요
# floors = 3                  # 0층, 그다음 1, 2, 3층
# print(list(range(floors)), "꼭대기 층이 빠졌어요")""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
