# /// mistake
# id = "H02"
# title.en = "Sigmoid twice"
# title.ko = "sigmoid를 두 번 써요"
# check = "test_is_half_at_the_start"
# [hints]
# en = [
#     """With all parameters at 0 you get 0.6225 instead of 0.5. How many times does the score \
#     go through the S-curve?""",
#     """sigmoid(0) is 0.5, and sigmoid(0.5) is 0.6225. A second pass starts from numbers \
#     between 0 and 1, so 0.5 and less can never come out. Print what goes into the sigmoid \
#     that you return: with zero parameters it should be 0. Lesson: 'Task 3: hypothesis'.""",
#     """
# def celsius(fahrenheit):
#     return (fahrenheit - 32) * 5 / 9
#
# print(celsius(212))  # 100.0
# print(round(celsius(celsius(212)), 1))  # 37.8
# # The second call takes degrees Celsius for Fahrenheit.""",
# ]
# ko = [
#     """parameter가 모두 0인데 0.5가 아니라 0.6225가 나왔어요. 점수가 S자 곡선을 몇 번 지나고 \
#     있나요?""",
#     """sigmoid(0)은 0.5이고 sigmoid(0.5)는 0.6225예요. 두 번째 sigmoid에는 0과 1 사이의 값만 \
#     들어가서, 0.5나 그보다 작은 값은 나올 수 없어요. 마지막 sigmoid에 들어가는 값을 출력해 \
#     보세요. parameter가 모두 0이면 0이어야 해요. 읽기: '3단계: hypothesis'.""",
#     """
# def celsius(fahrenheit):
#     return (fahrenheit - 32) * 5 / 9
#
# print(celsius(212))  # 100.0
# print(round(celsius(celsius(212)), 1))  # 37.8
# # 두 번째 호출은 이미 섭씨인 값을 화씨로 여겨요.""",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.sigmoid(x @ weight + bias))
