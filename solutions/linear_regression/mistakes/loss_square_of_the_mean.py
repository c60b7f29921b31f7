# /// mistake
# id = "L55"
# title.en = "Square of the mean instead of mean of the squares"
# title.ko = "제곱의 평균이 아니라 평균의 제곱이에요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """You return 16, the square of the mean miss 4. Which comes first: squaring, or taking \
#     the mean?""",
#     """Take the mean first, and misses on both sides cancel out before they are squared. For h \
#     = 2, 6 and y = 4, 4 the misses are -2 and 2: print the loss, it should be 4, not 0. \
#     Lesson: 'Task 3: loss'.""",
#     """
# a, b = 1, 5
# print(((a + b) / 2) ** 2)    # 9.0: the square of the mean
# print((a ** 2 + b ** 2) / 2) # 13.0: the mean of the squares""",
# ]
# ko = [
#     "평균 4를 제곱한 16이 나왔어요. 제곱과 평균 가운데 무엇이 먼저일까요?",
#     """평균을 먼저 내면 양쪽으로 빗나간 거리가 제곱하기도 전에 서로 지워져요. h = 2, 6이고 y = \
#     4, 4이면 빗나간 거리는 -2와 2예요. loss를 출력하면 0이 아니라 4가 나와야 해요. 읽기: \
#     '3단계: loss'.""",
#     """
# a, b = 1, 5
# print(((a + b) / 2) ** 2)    # 9.0: 평균의 제곱
# print((a ** 2 + b ** 2) / 2) # 13.0: 제곱의 평균""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return (h - y).mean() ** 2
