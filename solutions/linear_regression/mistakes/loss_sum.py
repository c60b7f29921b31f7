# /// mistake
# id = "L03"
# title.en = "Sum instead of mean"
# title.ko = "평균 대신 합을 구했어요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """You return 56, which is 3 times 18.6667. With 300 samples, how large would the loss be, \
#     and how large each step?""",
#     """A sum grows with the number of rows, a mean does not. Only with a mean does the same lr \
#     suit 3 samples and 300. Print the loss of one row, and of thirty rows like it: the two \
#     should be equal. Lesson: 'Task 3: loss'.""",
#     """
# import torch
# week = torch.tensor([2.0, 4.0, 3.0])
# ten_weeks = week.repeat(10)
# print(week.sum().item(), ten_weeks.sum().item())  # 9.0 90.0
# print(week.mean().item(), ten_weeks.mean().item())  # 3.0 3.0
# # Minutes late. The trains are as late as before: ask the mean.""",
# ]
# ko = [
#     """18.6667의 3배인 56을 돌려줬어요. 샘플이 300개라면 loss와 한 걸음의 크기는 얼마나 \
#     커질까요?""",
#     """합은 행의 수만큼 커지지만 평균은 그렇지 않아요. 평균이어야 샘플이 3개든 300개든 같은 \
#     lr을 쓸 수 있어요. 한 행의 loss와, 똑같은 행 30개의 loss를 출력해 보세요. 두 값이 같아야 \
#     해요. 읽기: '3단계: loss'.""",
#     """
# import torch
# week = torch.tensor([2.0, 4.0, 3.0])
# ten_weeks = week.repeat(10)
# print(week.sum().item(), ten_weeks.sum().item())  # 9.0 90.0
# print(week.mean().item(), ten_weeks.mean().item())  # 3.0 3.0
# # 열차가 늦은 시간(분)이에요. 늦는 정도가 그대로면 평균도 같아요.""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return ((h - y) ** 2).sum()
