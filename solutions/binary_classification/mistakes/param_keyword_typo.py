# /// mistake
# id = "W10"
# title.en = "Misspelt keyword"
# title.ko = "키워드 이름의 철자가 틀렸어요"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = [
#     """Python does not know that keyword. Print `dir(torch.ones(1))`, look for the names with \
#     'grad', and compare letter by letter.""",
#     """A keyword has to be spelled exactly as the documentation of the function spells it; the \
#     last line of the error names the one that is not known. Once it is right, print \
#     `weight.requires_grad`: it should be True. Lesson: 'Task 2: parameters'. pytorch.org/docs: \
#     torch.zeros.""",
#     """
# import torch
# try:
#     torch.ones(2, dtypes=torch.int64)
# except TypeError as error:
#     print(error)
# # ones() got an unexpected keyword argument 'dtypes'
# print(torch.ones(2, dtype=torch.int64))  # tensor([1, 1])""",
# ]
# ko = [
#     """파이썬이 그 키워드를 몰라요. `dir(torch.ones(1))`을 출력해 'grad'가 든 이름을 찾아 철자를 \
#     한 글자씩 비교해 보세요.""",
#     """키워드는 그 함수의 문서에 나온 철자 그대로 써야 해요. 모르는 키워드는 오류의 마지막 줄에 \
#     나와요. 고친 다음 `weight.requires_grad`를 출력하면 True가 나와야 해요. 읽기: '2단계: \
#     parameter'. pytorch.org/docs: torch.zeros.""",
#     """
# import torch
# try:
#     torch.ones(2, dtypes=torch.int64)
# except TypeError as error:
#     print(error)
# # ones() got an unexpected keyword argument 'dtypes'
# print(torch.ones(2, dtype=torch.int64))  # tensor([1, 1])""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), require_grad=True)
    bias = torch.zeros(1, require_grad=True)
    return weight, bias
