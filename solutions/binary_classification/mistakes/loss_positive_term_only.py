# /// mistake
# id = "L07"
# title.en = "Only the y = 1 term"
# title.ko = "y = 1인 항만 있어요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """Print your loss for one sample with y = 0 and the confident, wrong answer h = 0.99. \
#     What does it charge?""",
#     """The formula has two terms: one counts where y is 1, the other where y is 0. With only \
#     one of them, saying 1 to everything costs nothing. For h = 0.99 and y = 0 print the loss: \
#     it should be 4.6052. Lesson: 'Task 4: loss'.""",
#     """
# import torch
# member = torch.tensor([1.0, 1.0, 0.0])
# print((member * 5).tolist())  # [5.0, 5.0, 0.0]
# fee = member * 5 + (1 - member) * 9
# print(fee.tolist())  # [5.0, 5.0, 9.0]
# # Members pay 5, guests 9. One term picks the members, the other
# # the guests; without it, guests come in free.""",
# ]
# ko = [
#     "y = 0인데 h = 0.99라고 자신 있게 틀린 샘플 하나의 loss를 출력해 보세요. 얼마를 매기나요?",
#     """식에는 항이 두 개 있어요. 하나는 y가 1일 때, 다른 하나는 y가 0일 때 값을 매겨요. \
#     하나만 있으면 무조건 1이라고 답해도 loss가 0이 돼요. h = 0.99, y = 0일 때의 loss를 출력해 \
#     보세요. 4.6052여야 해요. 읽기: '4단계: loss'.""",
#     """
# import torch
# member = torch.tensor([1.0, 1.0, 0.0])
# print((member * 5).tolist())  # [5.0, 5.0, 0.0]
# fee = member * 5 + (1 - member) * 9
# print(fee.tolist())  # [5.0, 5.0, 9.0]
# # 입장료는 회원 5, 손님 9예요. 앞의 항은 회원을, 뒤의 항은
# # 손님을 골라요. 뒤의 항이 없으면 손님은 공짜로 들어와요.""",
# ]
# ///
import torch


def compute_loss(h, y):
    return -(y * torch.log(h)).mean()
