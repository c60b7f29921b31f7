# /// mistake
# id = "W51"
# title.en = "Weight on its side: (1, d)"
# title.ko = "weight가 누워 있어요: (1, d)"
# check = "test_one_weight_per_feature_and_one_bias[3]"
# [hints]
# en = [
#     """For one feature your weight fits. For three, print `x.shape` and `weight.shape` side by \
#     side: which two numbers meet in x·weight?""",
#     """With one feature (d, 1) and (1, d) are the same, so the three points cannot tell. In \
#     x·weight the columns of x meet the rows of weight: weight needs d rows, and one column for \
#     the one answer. Print `init_parameters(3)[0].shape`: it should be torch.Size([3, 1]). \
#     Lesson: 'Task 1: parameters'.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 1.0], [4.0, 4.0]])  # (3, 2)
# lying = torch.tensor([[10.0, 15.0]])                        # (1, 2)
# standing = torch.tensor([[10.0], [15.0]])                   # (2, 1)
# # hours @ lying -> RuntimeError: ... cannot be multiplied (3x2 and 1x2)
# print((hours @ standing).shape)  # torch.Size([3, 1])""",
# ]
# ko = [
#     """특성이 하나일 때는 weight가 맞아요. 세 개일 때 `x.shape`과 `weight.shape`을 나란히 \
#     출력해 보세요. x·weight에서 만나는 두 숫자는 무엇인가요?""",
#     """특성이 하나면 (d, 1)과 (1, d)가 똑같아서 점 세 개로는 알 수 없어요. x·weight에서는 x의 \
#     열과 weight의 행이 만나요. 그래서 weight는 행이 d개, 답이 하나이니 열은 1개여야 해요. \
#     `init_parameters(3)[0].shape`을 출력하면 torch.Size([3, 1])이 나와야 해요. 읽기: '1단계: \
#     parameter'.""",
#     """
# import torch
# hours = torch.tensor([[8.0, 2.0], [6.0, 1.0], [4.0, 4.0]])  # (3, 2)
# lying = torch.tensor([[10.0, 15.0]])                        # (1, 2)
# standing = torch.tensor([[10.0], [15.0]])                   # (2, 1)
# # hours @ lying -> RuntimeError: ... cannot be multiplied (3x2 and 1x2)
# print((hours @ standing).shape)  # torch.Size([3, 1])""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((1, n_features), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
