# /// mistake
# id = "L51"
# title.en = "Absolute misses instead of squares"
# title.ko = "오차를 제곱하지 않고 절댓값을 썼어요"
# check = "test_starts_at_56_thirds"
# [hints]
# en = [
#     """You return 4, the mean of 2, 4 and 6. What would each of the three misses cost if it \
#     were squared?""",
#     """An absolute miss costs in proportion; a squared one costs little when it is small, and \
#     four times as much when it is twice as large. The lesson asks for squares: for answers 0 \
#     print the loss, it should be (4 + 16 + 36) / 3 = 18.6667. Lesson: 'Task 3: loss'.""",
#     """
# misses = [1.0, -3.0]
# print([abs(m) for m in misses])  # [1.0, 3.0]
# print([m * m for m in misses])   # [1.0, 9.0]: the large one counts
# print(sum(m * m for m in misses) / 2)  # 5.0""",
# ]
# ko = [
#     "2, 4, 6의 평균인 4가 나왔어요. 빗나간 거리 셋을 각각 제곱하면 얼마씩일까요?",
#     """절댓값은 빗나간 만큼만 값이 늘어요. 제곱은 조금 빗나가면 값이 작고, 두 배로 빗나가면 네 \
#     배가 돼요. 수업 글의 식은 제곱이에요. 답이 모두 0일 때의 loss를 출력하면 (4 + 16 + 36) / 3 \
#     = 18.6667이 나와야 해요. 읽기: '3단계: loss'.""",
#     """
# misses = [1.0, -3.0]
# print([abs(m) for m in misses])  # [1.0, 3.0]
# print([m * m for m in misses])   # [1.0, 9.0]: 크게 빗나간 쪽이 커요
# print(sum(m * m for m in misses) / 2)  # 5.0""",
# ]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return F.l1_loss(h, y)
