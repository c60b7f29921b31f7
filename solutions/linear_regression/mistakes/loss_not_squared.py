# /// mistake
# id = "L50"
# title.en = "Misses not squared: they cancel out"
# title.ko = "오차를 제곱하지 않아 서로 지워져요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """You return -4 for answers that are 0, and a perfect 0 can come out of wrong answers as \
#     well. What happens to a miss of +2 and a miss of -2 when you add them?""",
#     """Without the square, high and low answers cancel out, and the lowest loss is without \
#     end: the lower the answers, the better. Squared, every miss costs something. Print the \
#     loss for h = 2, 6 and y = 4, 4: it should be 4, not 0. Lesson: 'Task 3: loss'.""",
#     """
# trains = [-5, 5]                                # minutes early, late
# print(sum(trains) / 2)                          # 0.0: all on time?
# print(sum(minutes * minutes for minutes in trains) / 2)  # 25.0""",
# ]
# ko = [
#     """답이 모두 0일 때 -4가 나왔어요. 틀린 답에서 0이 나올 수도 있어요. +2만큼 빗나간 것과 \
#     -2만큼 빗나간 것을 더하면 어떻게 될까요?""",
#     """제곱하지 않으면 큰 답과 작은 답이 서로 지워지고, 답이 작을수록 loss가 끝없이 작아져요. \
#     제곱하면 빗나간 만큼 반드시 값이 들어요. h = 2, 6이고 y = 4, 4일 때의 loss를 출력해 \
#     보세요. 0이 아니라 4여야 해요. 읽기: '3단계: loss'.""",
#     """
# trains = [-5, 5]                                # 일찍, 늦게 (분)
# print(sum(trains) / 2)                          # 0.0: 모두 제시간?
# print(sum(minutes * minutes for minutes in trains) / 2)  # 25.0""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return (h - y).mean()
