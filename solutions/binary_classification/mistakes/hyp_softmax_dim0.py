# /// mistake
# id = "H03"
# title.en = "Softmax instead of sigmoid"
# title.ko = "sigmoid 대신 softmax를 썼어요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """Softmax shares out 100 % among several choices. Print `h.sum()`: among whom is it \
#     shared here, and how many choices does one row have?""",
#     """Softmax makes values add up to 1: over dim=0 the samples share it, over dim=1 a single \
#     column keeps it all. Here every row has a probability of its own, whatever the others \
#     have. With zero parameters print `h`: it should be 0.5 in each row. Lesson: 'Task 3: \
#     hypothesis'.""",
#     """
# import torch
# votes = torch.tensor([[2.0], [2.0], [2.0], [2.0]])
# among_rows = torch.softmax(votes, dim=0)
# within_row = torch.softmax(votes, dim=1)
# print(among_rows.T.tolist())  # [[0.25, 0.25, 0.25, 0.25]]
# print(within_row.T.tolist())  # [[1.0, 1.0, 1.0, 1.0]]
# # Four towns share one seat, or each town gives itself a seat.""",
# ]
# ko = [
#     """softmax는 여러 선택지에 100%를 나누어 줘요. `h.sum()`을 출력해 보세요. 지금은 누구끼리 \
#     나누고 있나요? 한 행에는 선택지가 몇 개 있나요?""",
#     """softmax를 쓰면 합이 1이 돼요. dim=0이면 샘플끼리 1을 나누고, dim=1이면 하나뿐인 열이 \
#     1을 다 가져요. 여기서는 다른 행과 상관없이 행마다 확률이 하나씩 있어요. parameter가 모두 \
#     0일 때 `h`를 출력해 보세요. 행마다 0.5여야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# import torch
# votes = torch.tensor([[2.0], [2.0], [2.0], [2.0]])
# among_rows = torch.softmax(votes, dim=0)
# within_row = torch.softmax(votes, dim=1)
# print(among_rows.T.tolist())  # [[0.25, 0.25, 0.25, 0.25]]
# print(within_row.T.tolist())  # [[1.0, 1.0, 1.0, 1.0]]
# # 네 마을이 한 자리를 나누거나, 마을마다 한 자리를 다 가져요.""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.softmax(x @ weight + bias, dim=0)
