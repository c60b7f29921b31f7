# /// mistake
# id = "L14"
# title.en = "The expected number typed in"
# title.ko = "기대하는 숫자를 그대로 적었어요"
# check = "test_starts_at_ln_2"
# [hints]
# en = [
#     """Print the loss for y = 1 and h = 0.5, then for y = 1 and h = 0.9. Should the second be \
#     smaller?""",
#     """0.6931 is what the formula gives when every h is 0.5; the loss has to be worked out \
#     from h and y each time. A typed-in number also has no way back to h. For h = 0.9 and y = \
#     1 print the loss: it should be 0.1054. Lesson: 'Task 4: loss'.""",
#     """
# def typed_in(km):
#     return 5.0
#
# def worked_out(km):
#     return 2.0 + 1.5 * km
#
# print(typed_in(2), worked_out(2))  # 5.0 5.0
# print(typed_in(10), worked_out(10))  # 5.0 17.0
# # For 2 km nobody can tell the two taxi fares apart.""",
# ]
# ko = [
#     """y = 1, h = 0.5일 때와 y = 1, h = 0.9일 때의 loss를 출력해 보세요. 두 번째가 더 작아야 \
#     하지 않을까요?""",
#     """0.6931은 h가 모두 0.5일 때 식에서 나오는 값이에요. loss는 부를 때마다 h와 y로 다시 \
#     계산해야 해요. 직접 적은 숫자에는 h로 돌아가는 길도 없어요. h = 0.9, y = 1일 때의 loss를 \
#     출력해 보세요. 0.1054여야 해요. 읽기: '4단계: loss'.""",
#     """
# def typed_in(km):
#     return 5.0
#
# def worked_out(km):
#     return 2.0 + 1.5 * km
#
# print(typed_in(2), worked_out(2))  # 5.0 5.0
# print(typed_in(10), worked_out(10))  # 5.0 17.0
# # 2 km만 보면 두 택시 요금은 구별되지 않아요.""",
# ]
# ///
import torch


def compute_loss(h, y):
    return torch.tensor(0.6931, requires_grad=True)
