# /// mistake
# id = "T26"
# title.en = "return inside the loop"
# title.ko = "반복문 안에서 return해요"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = [
#     """Only one epoch ran. Print the number of the epoch in the loop; then look at how far the \
#     last line is indented.""",
#     """return ends the whole function at once, so inside a loop it ends the first round. What \
#     is indented under `for` belongs to the loop; return is for afterwards. With epochs=5 your \
#     print should show 0, 1, 2, 3, 4, 5. Lesson: 'Task 4: training'.""",
#     """
# def count(word, early):
#     seen = 0
#     for letter in word:
#         seen += 1
#         if early:
#             return seen   # in the loop: the first round ends it
#     return seen           # after the loop
# print(count("bias", True), count("bias", False))  # 1 4""",
# ]
# ko = [
#     """에포크가 한 번만 돌았어요. 반복문 안에서 에포크 번호를 출력해 보고, 마지막 줄이 얼마나 \
#     들여쓰기되어 있는지 보세요.""",
#     """return은 함수를 바로 끝내요. 그래서 반복문 안에 있으면 첫 번째 반복에서 끝나요. `for` \
#     아래에 들여쓴 것은 반복문에 속하고, return은 반복이 끝난 다음에 와요. epochs=5이면 0, 1, \
#     2, 3, 4, 5가 출력되어야 해요. 읽기: '4단계: 학습'.""",
#     """
# def count(word, early):
#     seen = 0
#     for letter in word:
#         seen += 1
#         if early:
#             return seen   # 반복문 안: 첫 반복에서 끝나요
#     return seen           # 반복이 끝난 다음
# print(count("bias", True), count("bias", False))  # 1 4""",
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
        history.append(loss.item())
        return history
