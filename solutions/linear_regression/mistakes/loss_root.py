# /// mistake
# id = "L52"
# title.en = "Square root taken at the end"
# title.ko = "마지막에 제곱근을 구했어요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     "You return 4.3205. What do you get when you multiply this number by itself?",
#     """The root of the mean squared error is an error measure of its own (RMSE), and it has \
#     other gradients: each step would have another length. The lesson asks for the mean squared \
#     error itself. For answers 0 it should print 18.6667. Lesson: 'Task 3: loss'.""",
#     """
# import math
# squares = [9.0, 16.0]
# mean = sum(squares) / 2
# print(mean)             # 12.5: the mean of the squares
# print(math.sqrt(mean))  # 3.5355339059327378: another number""",
# ]
# ko = [
#     "4.3205가 나왔어요. 이 수를 제곱하면 얼마가 되나요?",
#     """평균 제곱 오차의 제곱근(RMSE)은 따로 쓰이는 값이고, 기울기가 달라서 걸음의 길이도 \
#     달라져요. 수업 글의 식은 평균 제곱 오차 그 자체예요. 답이 모두 0일 때 18.6667이 나와야 \
#     해요. 읽기: '3단계: loss'.""",
#     """
# import math
# squares = [9.0, 16.0]
# mean = sum(squares) / 2
# print(mean)             # 12.5: 제곱의 평균
# print(math.sqrt(mean))  # 3.5355339059327378: 다른 수""",
# ]
# ///
import torch


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return torch.sqrt(torch.mean((h - y) ** 2))
