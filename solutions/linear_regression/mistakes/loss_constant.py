# /// mistake
# id = "L14"
# title.en = "The expected number typed in"
# title.ko = "기대하는 숫자를 그대로 적었어요"
# check = "test_counts_misses_on_both_sides"
# [hints]
# en = [
#     "For other answers you return the same 18.6667. What should the loss depend on?",
#     """18.6667 is what the formula gives for three answers 0. It has to be worked out from the \
#     h and y that were passed in, or training has nothing to go by. Print the loss for h = y: \
#     it should be 0. Lesson: 'Task 3: loss'.""",
#     """
# def typed_in(steps):
#     return 12.0      # right for one walk only
# def measured(steps):
#     return sum(steps)
# print(typed_in([5.0, 7.0]), measured([5.0, 7.0]))  # 12.0 12.0
# print(typed_in([4.0, 4.0]), measured([4.0, 4.0]))  # 12.0 8.0""",
# ]
# ko = [
#     "다른 답을 넣어도 똑같이 18.6667이 나와요. loss는 무엇에 따라 달라져야 할까요?",
#     """18.6667은 답이 모두 0일 때 식에서 나오는 값이에요. 넘겨받은 h와 y로 계산하지 않으면 \
#     학습할 때 따라갈 것이 없어요. h = y일 때의 loss를 출력하면 0이 나와야 해요. 읽기: '3단계: \
#     loss'.""",
#     """
# def typed_in(steps):
#     return 12.0      # 한 번의 산책에만 맞아요
# def measured(steps):
#     return sum(steps)
# print(typed_in([5.0, 7.0]), measured([5.0, 7.0]))  # 12.0 12.0
# print(typed_in([4.0, 4.0]), measured([4.0, 4.0]))  # 12.0 8.0""",
# ]
# ///
import torch


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return torch.tensor(56 / 3, requires_grad=True)
