# /// mistake
# id = "H50"
# title.en = "Bias forgotten"
# title.ko = "bias를 빠뜨렸어요"
# check = "test_follows_the_bias"
# [hints]
# en = [
#     """The check passed in bias 0.7, and the answers are those of bias 0. Where in your line \
#     does bias come into play?""",
#     """Without bias every line has to pass through 0 at x = 0. bias lifts it: for weight 1 and \
#     bias 0.7 print `h`, it should be 1.7, 2.7, 3.7. Lesson: 'Task 1: parameters'.""",
#     """
# def without_start(km):
#     return 2.0 * km
#
# def taxi(km):
#     return 2.0 * km + 5.0   # 5 to get in, then 2 a kilometre
#
# print(without_start(0), taxi(0))    # 0.0 5.0
# print(without_start(10), taxi(10))  # 20.0 25.0""",
# ]
# ko = [
#     "bias로 0.7을 넣어 검사했는데 답은 bias가 0일 때와 같아요. 식의 어디에서 bias가 쓰이나요?",
#     """bias가 없으면 직선은 언제나 x = 0에서 0을 지나야 해요. bias는 직선을 들어 올려요. \
#     weight가 1, bias가 0.7일 때 `h`를 출력하면 1.7, 2.7, 3.7이 나와야 해요. 읽기: '1단계: \
#     parameter'.""",
#     """
# def without_start(km):
#     return 2.0 * km
#
# def taxi(km):
#     return 2.0 * km + 5.0   # 탈 때 5, 그다음 1km에 2
#
# print(without_start(0), taxi(0))    # 0.0 5.0
# print(without_start(10), taxi(10))  # 20.0 25.0""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    return x @ weight
