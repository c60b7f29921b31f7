# /// mistake
# id = "L54"
# title.en = "Divided by the number of rows twice"
# title.ko = "행의 수로 두 번 나눴어요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """You return 6.2222, a third of 18.6667. How many times do you divide by the number of \
#     rows?""",
#     """A mean is a sum that has been divided by the number of rows already. Divided once more, \
#     the loss shrinks as rows are added. Print the loss of one row, and of thirty rows like it: \
#     the two should be equal. Lesson: 'Task 3: loss'.""",
#     """
# import torch
# marks = torch.tensor([6.0, 8.0, 10.0])
# print(marks.sum() / len(marks))   # tensor(8.)
# print(marks.mean())               # tensor(8.): divided already
# print(marks.mean() / len(marks))  # tensor(2.6667): twice""",
# ]
# ko = [
#     "18.6667의 3분의 1인 6.2222가 나왔어요. 행의 수로 몇 번 나누고 있나요?",
#     """평균은 합을 이미 행의 수로 나눈 값이에요. 한 번 더 나누면 행이 늘수록 loss가 작아져요. \
#     한 행의 loss와, 똑같은 행 30개의 loss를 출력해 보세요. 두 값이 같아야 해요. 읽기: '3단계: \
#     loss'.""",
#     """
# import torch
# marks = torch.tensor([6.0, 8.0, 10.0])
# print(marks.sum() / len(marks))   # tensor(8.)
# print(marks.mean())               # tensor(8.): 이미 나눈 값
# print(marks.mean() / len(marks))  # tensor(2.6667): 두 번""",
# ]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return F.mse_loss(h, y) / len(y)
