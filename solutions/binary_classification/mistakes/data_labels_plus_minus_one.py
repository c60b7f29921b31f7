# /// mistake
# id = "D06"
# title.en = "Labels coded -1 / +1"
# title.ko = "정답을 -1과 +1로 적었어요"
# check = "test_the_six_points_are_intact"
# [hints]
# en = [
#     """The hypothesis is a number between 0 and 1. Which two numbers should stand for the two \
#     answers, so that both can be compared?""",
#     """h is the probability of answer 1, so the two answers are the ends of that scale. The \
#     loss uses y and 1 - y to pick its terms: with an answer of -1 they become -1 and 2. Print \
#     `y_train.unique()`: it should hold 0 and 1. Lesson: 'Task 4: loss'.""",
#     """
# import torch
# chance = torch.tensor([0.25, 0.25, 0.75])
# zero = torch.tensor([0.0, 0.0, 1.0])
# minus = torch.tensor([-1.0, -1.0, 1.0])
# print((chance - zero).abs().tolist())  # [0.25, 0.25, 0.25]
# print((chance - minus).abs().tolist())  # [1.25, 1.25, 0.25]
# # Chances of rain, all equally good: two dry days, one wet one.
# # With -1 for dry, the first two look five times worse.""",
# ]
# ko = [
#     """hypothesis의 값은 0과 1 사이예요. 두 가지 정답을 어떤 두 숫자로 나타내야 서로 비교할 \
#     수 있을까요?""",
#     """h는 정답이 1일 확률이니까, 두 정답은 그 범위의 양 끝이에요. loss는 y와 1 - y로 항을 \
#     골라요. 정답이 -1이면 이 둘이 -1과 2가 돼요. `y_train.unique()`를 출력해 보세요. 0과 1이 \
#     나와야 해요. 읽기: '4단계: loss'.""",
#     """
# import torch
# chance = torch.tensor([0.25, 0.25, 0.75])
# zero = torch.tensor([0.0, 0.0, 1.0])
# minus = torch.tensor([-1.0, -1.0, 1.0])
# print((chance - zero).abs().tolist())  # [0.25, 0.25, 0.25]
# print((chance - minus).abs().tolist())  # [1.25, 1.25, 0.25]
# # 비가 올 확률 세 개는 똑같이 좋은 예보예요. 맑음, 맑음, 비.
# # 맑음을 -1로 적으면 앞의 둘이 다섯 배 나빠 보여요.""",
# ]
# [note]
# en = """If compute_loss stops with 'all elements of target should be between 0 and 1', its \
#     line is fine: 'target' is the y of load_data."""
# ko = """compute_loss가 'all elements of target should be between 0 and 1'이라며 멈춰도 그 \
#     줄에는 문제가 없어요. 'target'은 load_data의 y예요."""
# ///
import torch


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[-1], [-1], [-1], [1], [1], [1]], dtype=torch.float32)
    return x_train, y_train
