# /// mistake
# id = "T31"
# title.en = "Divides by the number of samples twice"
# title.ko = "샘플의 수로 두 번 나눠요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Your first loss is 0.1155, the right one divided by 6. Print `compute_loss(h, y)` by \
#     itself: is it a mean already?""",
#     """A mean is a sum that has been divided by the number of rows. Divided once more, every \
#     loss and every step becomes six times too small. In the first epoch `compute_loss(h, y)` \
#     prints 0.6931, and the loss that you use should be that very number. Lesson: 'Task 5: \
#     training'.""",
#     """
# import torch
# marks = torch.tensor([6.0, 8.0, 10.0])
# print(marks.sum() / len(marks))   # tensor(8.)
# print(marks.mean())               # tensor(8.): divided already
# print(marks.mean() / len(marks))  # tensor(2.6667): twice""",
# ]
# ko = [
#     """첫 번째 loss가 맞는 값을 6으로 나눈 0.1155예요. `compute_loss(h, y)`만 따로 출력해 \
#     보세요. 이미 평균인가요?""",
#     """평균은 합을 이미 행의 수로 나눈 값이에요. 한 번 더 나누면 loss도 걸음도 모두 6분의 1로 \
#     작아져요. 첫 번째 에포크에서 `compute_loss(h, y)`는 0.6931이에요. 실제로 쓰는 loss도 바로 그 \
#     숫자여야 해요. 읽기: '5단계: 학습'.""",
#     """
# import torch
# marks = torch.tensor([6.0, 8.0, 10.0])
# print(marks.sum() / len(marks))   # tensor(8.)
# print(marks.mean())               # tensor(8.): 이미 나눴어요
# print(marks.mean() / len(marks))  # tensor(2.6667): 두 번""",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y) / len(y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
