# /// mistake
# id = "P05"
# title.en = "argmax over one column"
# title.ko = "열 하나에서 argmax를 구했어요"
# check = "test_answers_yes_or_no"
# [hints]
# en = [
#     """argmax says in which column the largest number stands. Print `h.shape`: how many columns \
#     are there to choose from?""",
#     """argmax is for one column per class. With a single column the largest number is always in \
#     column 0, whatever the probability is. Here each probability is compared with one half, row \
#     by row: 0.1 and 0.9 in two rows should give False and True, shape (2, 1). Lesson: 'Task 5: \
#     training'. pytorch.org/docs: torch.argmax.""",
#     """
# import torch
# votes = torch.tensor([[3, 9, 1], [5, 2, 4]])
# print(votes.argmax(dim=1))   # tensor([1, 0]): largest column
# first = votes[:, :1]         # one column left
# print(first.argmax(dim=1))   # tensor([0, 0]): always 0
# print((first > 4).tolist())  # [[False], [True]]""",
# ]
# ko = [
#     """argmax는 가장 큰 수가 몇 번째 열에 있는지 알려 줘요. `h.shape`을 출력해 보세요. 고를 수 \
#     있는 열이 몇 개인가요?""",
#     """argmax는 클래스마다 열이 하나씩 있을 때 써요. 열이 하나뿐이면 확률이 얼마든 가장 큰 수는 \
#     언제나 0번 열에 있어요. 여기서는 행마다 확률을 절반과 비교해요. 0.1과 0.9를 두 행으로 넣으면 \
#     False와 True가 shape (2, 1)로 나와야 해요. 읽기: '5단계: 학습'. pytorch.org/docs: \
#     torch.argmax.""",
#     """
# import torch
# votes = torch.tensor([[3, 9, 1], [5, 2, 4]])
# print(votes.argmax(dim=1))   # tensor([1, 0]): 가장 큰 열의 번호
# first = votes[:, :1]         # 열 하나만 남겼어요
# print(first.argmax(dim=1))   # tensor([0, 0]): 언제나 0
# print((first > 4).tolist())  # [[False], [True]]""",
# ]
# ///
import torch


def predict(h):
    return torch.argmax(h, dim=1)
