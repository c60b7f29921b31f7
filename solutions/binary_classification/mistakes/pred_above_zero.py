# /// mistake
# id = "P14"
# title.en = "Threshold of the wrong scale"
# title.ko = "기준값의 범위가 달라요"
# check = "test_compares_with_one_half"
# [hints]
# en = [
#     """Where is the tipping point for a probability, and where for the score before the sigmoid? \
#     Which of the two is h?""",
#     """There are two scales. A score can be any number and tips at 0; a probability lies between \
#     0 and 1 and tips where both answers are equally likely. h is a probability: compare it on \
#     its own scale. 0.55 should give True, 0.45 should give False. Lesson: 'Task 3: hypothesis'. \
#     pytorch.org/docs: torch.logit.""",
#     """
# import torch
# celsius = torch.tensor([-5.0, 10.0])
# fahrenheit = celsius * 1.8 + 32
# print(fahrenheit.tolist())         # [23.0, 50.0]
# print((celsius < 0).tolist())      # [True, False]: freezing
# print((fahrenheit < 32).tolist())  # [True, False]: the same
# print((fahrenheit < 0).tolist())   # [False, False]: wrong scale""",
# ]
# ko = [
#     """확률에서 기준이 되는 값과, sigmoid를 지나기 전 점수에서 기준이 되는 값은 각각 얼마일까요? \
#     h는 둘 중 무엇인가요?""",
#     """눈금이 두 가지예요. 점수는 어떤 수든 될 수 있고 0이 기준이에요. 확률은 0과 1 사이이고 두 \
#     답의 가능성이 같은 곳이 기준이에요. h는 확률이니 확률의 눈금에서 비교해요. 0.55는 True, \
#     0.45는 False가 나와야 해요. 읽기: '3단계: hypothesis'. pytorch.org/docs: torch.logit.""",
#     """
# import torch
# celsius = torch.tensor([-5.0, 10.0])
# fahrenheit = celsius * 1.8 + 32
# print(fahrenheit.tolist())         # [23.0, 50.0]
# print((celsius < 0).tolist())      # [True, False]: 얼어요
# print((fahrenheit < 32).tolist())  # [True, False]: 같은 기준
# print((fahrenheit < 0).tolist())   # [False, False]: 다른 눈금""",
# ]
# ///


def predict(h):
    return h >= 0
