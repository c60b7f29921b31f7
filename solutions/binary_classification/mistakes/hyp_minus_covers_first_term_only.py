# /// mistake
# id = "H08"
# title.en = "Sign slip in 1 / (1 + exp(-z))"
# title.ko = "1 / (1 + exp(-z))의 부호가 틀렸어요"
# check = "test_follows_the_bias"
# [hints]
# en = [
#     """With weight 0 and bias 1 you return 0.2689, not 0.7311. When bias grows, should the \
#     probability go down? How far does your minus sign reach?""",
#     """A minus sign belongs to the term right behind it: -a + b is b - a, and only -(a + b) \
#     turns the whole sum around. For weight 0 and bias 1 print what goes into your exp: it \
#     should be -1. Lesson: 'Task 3: hypothesis'.""",
#     """
# import math
# hours, later = 2.0, 0.5
# print(round(math.exp(-hours), 4))  # 0.1353
# print(round(math.exp(-hours + later), 4))  # 0.2231
# print(round(math.exp(-(hours + later)), 4))  # 0.0821
# # Heat left in a cup of tea: half an hour later there is less.""",
# ]
# ko = [
#     """weight가 0이고 bias가 1일 때 0.7311이 아니라 0.2689가 나왔어요. bias가 커지면 확률이 \
#     내려가야 할까요? 마이너스는 어디까지 걸리나요?""",
#     """마이너스는 바로 뒤의 항에만 걸려요. -a + b는 b - a이고, 합 전체의 부호를 바꾸는 것은 \
#     -(a + b)예요. weight가 0이고 bias가 1일 때 exp에 들어가는 값을 출력해 보세요. -1이어야 \
#     해요. 읽기: '3단계: hypothesis'.""",
#     """
# import math
# hours, later = 2.0, 0.5
# print(round(math.exp(-hours), 4))  # 0.1353
# print(round(math.exp(-hours + later), 4))  # 0.2231
# print(round(math.exp(-(hours + later)), 4))  # 0.0821
# # 차에 남은 열이에요. 30분이 더 지나면 줄어들어야 해요.""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return 1 / (1 + torch.exp(-x @ weight + bias))
