# /// mistake
# id = "L04"
# title.en = "Sigmoid again inside the loss"
# title.ko = "loss 안에서 sigmoid를 또 써요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """With every h at 0.5 you return 0.7241, not 0.6931. h arrives as a probability: is it \
#     squeezed once more inside the loss?""",
#     """h has been through the sigmoid before it arrives, and a function with `with_logits` in \
#     its name applies one itself. Print the probability that the logarithm is taken of: where \
#     h is 0.5 it should be 0.5, not 0.6225. Lesson: 'Task 4: loss'.""",
#     """
# def celsius(fahrenheit):
#     return (fahrenheit - 32) * 5 / 9
#
# print(celsius(212))  # 100.0
# print(round(celsius(celsius(212)), 1))  # 37.8
# # The second call takes degrees Celsius for Fahrenheit.""",
# ]
# ko = [
#     """h가 모두 0.5인데 0.6931이 아니라 0.7241이 나왔어요. h는 이미 확률로 들어와요. loss \
#     함수 안에서 한 번 더 바뀌고 있지는 않나요?""",
#     """h는 이미 sigmoid를 거쳐서 들어와요. 이름에 `with_logits`가 있는 함수는 스스로 \
#     sigmoid를 적용해요. 로그를 씌우는 확률을 출력해 보세요. h가 0.5이면 0.6225가 아니라 \
#     0.5여야 해요. 읽기: '4단계: loss'.""",
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
import torch.nn.functional as F


def compute_loss(h, y):
    return F.binary_cross_entropy(torch.sigmoid(h), y)
