# /// mistake
# id = "T14"
# title.en = "Number of epochs typed in"
# title.ko = "에포크 수를 그대로 적었어요"
# check = "test_counts_the_epochs_asked_for"
# [hints]
# en = [
#     """With epochs=5 your list should hold 6 losses: those of epochs 0, 1, ..., 5. Print its \
#     length: what decides how often your loop runs?""",
#     """epochs is an argument: the caller decides. A number typed in is right for a single \
#     caller only. Epochs are counted 0, 1, ..., epochs, so the length of the list should be \
#     epochs + 1: 6 for epochs=5, and 1 for epochs=0. Lesson: 'Task 4: training'.""",
#     """
# def countdown_typed_in(start):
#     return list(range(3, 0, -1))
# def countdown(start):
#     return list(range(start, 0, -1))
# print(countdown_typed_in(5))  # [3, 2, 1]
# print(countdown(5))           # [5, 4, 3, 2, 1]""",
# ]
# ko = [
#     """epochs=5이면 0, 1, ..., 5번 에포크의 loss 6개가 리스트에 있어야 해요. 리스트의 길이를 \
#     출력해 보세요. 반복 횟수는 무엇으로 정해지나요?""",
#     """epochs는 인자예요. 부르는 쪽이 정해요. 직접 써 넣은 숫자는 한 경우에만 맞아요. 에포크는 \
#     0, 1, ..., epochs로 세니까 리스트의 길이는 epochs + 1이어야 해요. epochs=5이면 6, \
#     epochs=0이면 1이에요. 읽기: '4단계: 학습'.""",
#     """
# def countdown_typed_in(start):
#     return list(range(3, 0, -1))
# def countdown(start):
#     return list(range(start, 0, -1))
# print(countdown_typed_in(5))  # [3, 2, 1]
# print(countdown(5))           # [5, 4, 3, 2, 1]""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(1001):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
