# /// mistake
# id = "L01"
# title.en = "A regression loss"
# title.ko = "회귀에 쓰는 loss예요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """When every answer is 0.5 the loss should be about 0.6931, which is ln 2. Where is \
#     there a logarithm in your loss?""",
#     """A distance between h and y never costs more than 1, even for an answer that is sure \
#     and wrong. Cross-entropy takes the logarithm of the probability given to the right \
#     answer, which knows no such limit. Print the loss for h = 0.01 and y = 1: it should be \
#     4.6052. Lesson: 'Task 4: loss'.""",
#     """
# import math
# chances = [1 / 2, 1 / 4, 1 / 1024]
# print([1 - c for c in chances])  # [0.5, 0.75, 0.9990234375]
# print([-math.log2(c) for c in chances])  # [1.0, 2.0, 10.0]
# # How surprising is heads? Hearts? Ten heads in a row? A distance
# # stays below 1; a logarithm (here in bits) keeps growing.""",
# ]
# ko = [
#     """모두 0.5라고 답했을 때의 loss는 약 0.6931, 즉 ln 2여야 해요. 지금 loss 식 어디에 \
#     로그가 있나요?""",
#     """h와 y의 거리는, 확신했는데 틀린 답이어도 1을 넘지 않아요. cross-entropy는 정답에 준 \
#     확률의 로그를 쓰기 때문에 그런 한계가 없어요. h = 0.01, y = 1일 때의 loss를 출력해 \
#     보세요. 4.6052여야 해요. 읽기: '4단계: loss'.""",
#     """
# import math
# chances = [1 / 2, 1 / 4, 1 / 1024]
# print([1 - c for c in chances])  # [0.5, 0.75, 0.9990234375]
# print([-math.log2(c) for c in chances])  # [1.0, 2.0, 10.0]
# # 동전의 앞면, 카드의 하트, 앞면 열 번 연속은 얼마나 놀라운가요?
# # 거리는 1보다 작지만, 로그(여기서는 비트)는 계속 커져요.""",
# ]
# ///


def compute_loss(h, y):
    return ((h - y) ** 2).mean()
