# /// mistake
# id = "W52"
# title.en = "Returned in the wrong order"
# title.ko = "돌려주는 순서가 바뀌었어요"
# check = "test_one_weight_per_feature_and_one_bias[1]"
# [hints]
# en = [
#     """The caller takes two values from you, the weights first. Print \
#     `init_parameters(3)[0].shape`: which of the two does it receive first?""",
#     """Two values that a function returns are handed out by position; their names inside the \
#     function do not count. Print `init_parameters(3)[0].shape`: it should be torch.Size([3, \
#     1]), a weight for each feature. Lesson: 'Task 1: parameters'.""",
#     """
# def recipe():
#     flour, eggs = 500, 3
#     return eggs, flour
#
# flour, eggs = recipe()
# print(flour)  # 3
# print(eggs)  # 500""",
# ]
# ko = [
#     """부르는 쪽은 두 값을 받는데, weight가 먼저예요. \
#     `init_parameters(3)[0].shape`을 출력해 보세요. 둘 중 무엇을 먼저 받나요?""",
#     """함수가 돌려주는 두 값은 순서대로 받게 돼요. 함수 안에서 쓴 이름은 상관없어요. \
#     `init_parameters(3)[0].shape`을 출력하면 특성마다 하나씩인 torch.Size([3, 1])이 나와야 \
#     해요. 읽기: '1단계: parameter'.""",
#     """
# def recipe():
#     flour, eggs = 500, 3
#     return eggs, flour
#
# flour, eggs = recipe()
# print(flour)  # 3
# print(eggs)  # 500""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return bias, weight
