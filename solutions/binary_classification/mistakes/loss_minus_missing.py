# /// mistake
# id = "L06"
# title.en = "Minus sign missing or not covering everything"
# title.ko = "빼기 부호가 없거나 일부에만 붙었어요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """With every h at 0.5 your loss is not above 0. Can this loss be 0 or below for a model \
#     that does not know anything? Which parts does your minus sign cover?""",
#     """The logarithm of a probability is negative; a minus in front of the whole sum makes a \
#     cost of it. Without it, downhill leads to ever worse answers. With every h at 0.5 print \
#     the loss: it should be +0.6931. Lesson: 'Task 4: loss'.""",
#     """
# import math
# heads, hearts = math.log2(1 / 2), math.log2(1 / 4)
# print(heads + hearts)  # -3.0
# print(-heads + hearts)  # -1.0
# print(-(heads + hearts))  # 3.0
# # How surprising is it to toss heads and then to draw hearts, in
# # bits? Only the last line is an answer.""",
# ]
# ko = [
#     """h가 모두 0.5인데 loss가 0보다 크지 않아요. 아무것도 모르는 모델의 loss가 0 이하일 수 \
#     있을까요? 마이너스가 어디까지 걸리는지 확인해 보세요.""",
#     """확률의 로그는 음수예요. 합 전체 앞에 마이너스를 붙여야 틀린 만큼 커지는 값이 돼요. \
#     그렇지 않으면 내려갈수록 답이 나빠져요. h가 모두 0.5일 때 loss를 출력해 보세요. \
#     +0.6931이어야 해요. 읽기: '4단계: loss'.""",
#     """
# import math
# heads, hearts = math.log2(1 / 2), math.log2(1 / 4)
# print(heads + hearts)  # -3.0
# print(-heads + hearts)  # -1.0
# print(-(heads + hearts))  # 3.0
# # 동전의 앞면이 나오고 하트 카드를 뽑으면 몇 비트만큼
# # 놀라운가요? 마지막 줄만 답이 될 수 있어요.""",
# ]
# ///
import torch


def compute_loss(h, y):
    return (y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
