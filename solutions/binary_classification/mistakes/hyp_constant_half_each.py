# /// mistake
# id = "H17"
# title.en = "Always 0.5"
# title.ko = "언제나 0.5예요"
# check = "test_follows_the_weight"
# [hints]
# en = [
#     """0.5 is right while weight is 0. The check passed in weight (0.5, −0.25) and got 0.5 \
#     again. What should the result depend on?""",
#     """0.5 is what the formula gives as long as weight and bias are 0; it has to be worked \
#     out from x, weight and bias each time. Print `h` for weight (0.5, -0.25) and bias 0: it \
#     should begin with 0.5, 0.5622, 0.7773. Lesson: 'Task 3: hypothesis'.""",
#     """
# def typed_in(km):
#     return 5.0
#
# def worked_out(km):
#     return 2.0 + 1.5 * km
#
# print(typed_in(2), worked_out(2))  # 5.0 5.0
# print(typed_in(10), worked_out(10))  # 5.0 17.0
# # For 2 km nobody can tell the two taxi fares apart.""",
# ]
# ko = [
#     """weight가 0이면 0.5가 맞아요. 그런데 weight로 (0.5, −0.25)를 넣어도 다시 0.5가 \
#     나왔어요. 결과는 무엇에 따라 달라져야 할까요?""",
#     """0.5는 weight와 bias가 0일 때 식에서 나오는 값이에요. 부를 때마다 x, weight, bias로 \
#     다시 계산해야 해요. weight가 (0.5, -0.25), bias가 0일 때 `h`를 출력해 보세요. 0.5, \
#     0.5622, 0.7773으로 시작해야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# def typed_in(km):
#     return 5.0
#
# def worked_out(km):
#     return 2.0 + 1.5 * km
#
# print(typed_in(2), worked_out(2))  # 5.0 5.0
# print(typed_in(10), worked_out(10))  # 5.0 17.0
# # 2 km만 보면 두 택시 요금은 구별되지 않아요.""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.full((len(x), 1), 0.5)
