# /// mistake
# id = "W04"
# title.en = "One bias for each sample"
# title.ko = "샘플마다 bias가 하나씩이에요"
# check = "test_one_weight_per_feature_and_one_bias[1]"
# [hints]
# en = [
#     """Print `bias.shape`. How many samples share one bias, and does init_parameters know how \
#     many samples there are?""",
#     """bias lifts the whole line: one number for every sample, seen or not. With one for each \
#     of the three samples the model could answer them by heart, and would have none for a \
#     fourth. Print `bias.shape`: it should be torch.Size([1]). Lesson: 'Task 1: \
#     parameters'.""",
#     """
# import torch
# fares = torch.tensor([[4.0], [6.0]])        # two rides
# fee_each = torch.tensor([[1.0], [1.0]])     # a fee for each of them
# fee = torch.tensor([1.0])                   # one fee for any ride
# three = torch.tensor([[4.0], [6.0], [9.0]])
# # three + fee_each -> RuntimeError: The size of tensor a (3) ...
# print((three + fee).flatten())              # tensor([ 5.,  7., 10.])""",
# ]
# ko = [
#     """`bias.shape`을 출력해 보세요. bias 하나를 함께 쓰는 샘플은 몇 개일까요? \
#     init_parameters는 샘플이 몇 개인지 알고 있나요?""",
#     """bias는 직선 전체를 들어 올려요. 처음 보는 샘플까지 모두 같은 수 하나를 써요. 샘플 세 \
#     개에 하나씩 있으면 답을 외워 버릴 수 있고, 네 번째 샘플에 쓸 bias는 없어요. `bias.shape`을 \
#     출력하면 torch.Size([1])이 나와야 해요. 읽기: '1단계: parameter'.""",
#     """
# import torch
# fares = torch.tensor([[4.0], [6.0]])        # 두 번 탔어요
# fee_each = torch.tensor([[1.0], [1.0]])     # 그 두 번의 수수료
# fee = torch.tensor([1.0])                   # 언제 타도 같은 수수료
# three = torch.tensor([[4.0], [6.0], [9.0]])
# # three + fee_each -> RuntimeError: The size of tensor a (3) ...
# print((three + fee).flatten())              # tensor([ 5.,  7., 10.])""",
# ]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros((3, 1), requires_grad=True)
    return weight, bias
