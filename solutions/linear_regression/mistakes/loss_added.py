# /// mistake
# id = "L56"
# title.en = "h and y added instead of compared"
# title.ko = "h와 y를 비교하지 않고 더했어요"
# check = "test_counts_misses_on_both_sides"
# [hints]
# en = [
#     """Hand in h = y: a perfect answer should cost nothing. Print the loss for it: what does \
#     your line do with the two?""",
#     """A miss is the distance between two numbers: their difference. A sum grows with both and \
#     is 0 for no right answer. For h = y = 3 the loss should print 0. Lesson: 'Task 3: \
#     loss'.""",
#     """
# came, due = 12.0, 10.0
# print(came - due)   # 2.0: two minutes late
# print(came + due)   # 22.0: late by what?""",
# ]
# ko = [
#     """h = y를 넣어 보세요. 완벽한 답이면 값이 들지 않아야 해요. 이때의 loss를 출력해 보세요. \
#     지금 식은 둘로 무엇을 하나요?""",
#     """빗나간 거리는 두 수의 차예요. 합은 둘이 커지면 함께 커지고, 맞는 답이어도 0이 되지 \
#     않아요. h = y = 3이면 loss가 0이어야 해요. 읽기: '3단계: loss'.""",
#     """
# came, due = 12.0, 10.0
# print(came - due)   # 2.0: 2분 늦음
# print(came + due)   # 22.0: 얼마나 늦은 걸까요?""",
# ]
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return ((h + y) ** 2).mean()
