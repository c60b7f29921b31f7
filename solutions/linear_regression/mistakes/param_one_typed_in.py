# /// mistake
# id = "W13"
# title.en = "(1, 1) typed in"
# title.ko = "(1, 1)을 그대로 적었어요"
# check = "test_one_weight_per_feature_and_one_bias[3]"
# [hints]
# en = [
#     "For 3 features your weight is still (1, 1). Where does the first 1 come from?",
#     """A size that depends on the data comes from what is handed in; typed in, it is right for \
#     one table only. In x·weight, weight needs as many rows as x has columns. Print \
#     `init_parameters(3)[0].shape`: it should be torch.Size([3, 1]). Lesson: 'Task 1: \
#     parameters'.""",
#     """
# import torch
# def marks_typed_in(n_pupils):
#     return torch.full((2,), 3.0)
# def marks(n_pupils):
#     return torch.full((n_pupils,), 3.0)
# print(marks_typed_in(4))  # tensor([3., 3.])
# print(marks(4))           # tensor([3., 3., 3., 3.])""",
# ]
# ko = [
#     "특성이 3개인데 weight가 아직 (1, 1)이에요. 앞의 1은 어디에서 왔나요?",
#     """데이터에 따라 달라지는 크기는 넘겨받은 값에서 나와야 해요. 숫자를 직접 써 넣으면 표 \
#     하나에만 맞아요. x·weight를 계산하려면 weight의 행이 x의 열만큼 있어야 해요. \
#     `init_parameters(3)[0].shape`을 출력하면 torch.Size([3, 1])이 나와야 해요. 읽기: '1단계: \
#     parameter'.""",
#     """
# import torch
# def marks_typed_in(n_pupils):
#     return torch.full((2,), 3.0)
# def marks(n_pupils):
#     return torch.full((n_pupils,), 3.0)
# print(marks_typed_in(4))  # tensor([3., 3.])
# print(marks(4))           # tensor([3., 3., 3., 3.])""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((1, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
