# /// mistake
# id = "W05"
# title.en = "Bias with several values"
# title.ko = "bias에 값이 여러 개예요"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = [
#     """x·weight has one column. Print `(torch.ones(6, 1) + bias).shape`: how many columns are \
#     there with your bias, and where do they come from?""",
#     """A sum stretches shapes that differ: (6, 1) plus (2,) is (6, 2), two scores for one \
#     sample. The model has one bias, and every sample gets the same one. Print `bias.shape`: it \
#     should be torch.Size([1]). Lesson: 'Task 2: parameters'. pytorch.org/docs: Broadcasting \
#     semantics.""",
#     """
# import torch
# meals = torch.tensor([[8.0], [12.0], [9.0]])  # (3, 1)
# two_fees = torch.tensor([2.0, 3.0])
# print((meals + two_fees).shape)  # torch.Size([3, 2])
# fee = torch.tensor([2.0])        # one fee for all orders
# print((meals + fee).shape)       # torch.Size([3, 1])
# print((meals + fee).flatten())   # tensor([10., 14., 11.])""",
# ]
# ko = [
#     """x·weight는 열이 하나예요. `(torch.ones(6, 1) + bias).shape`을 출력해 보세요. 지금의 \
#     bias를 더하면 열이 몇 개가 되고, 어디에서 왔을까요?""",
#     """shape이 다른 텐서를 더하면 PyTorch가 늘려서 맞춰요. (6, 1)에 (2,)를 더하면 (6, 2)가 되어 \
#     샘플 하나에 점수가 두 개예요. 모델의 bias는 하나이고, 모든 샘플이 같은 bias를 써요. \
#     `bias.shape`을 출력하면 torch.Size([1])이 나와야 해요. 읽기: '2단계: parameter'. \
#     pytorch.org/docs: Broadcasting semantics.""",
#     """
# import torch
# meals = torch.tensor([[8.0], [12.0], [9.0]])  # (3, 1)
# two_fees = torch.tensor([2.0, 3.0])
# print((meals + two_fees).shape)  # torch.Size([3, 2])
# fee = torch.tensor([2.0])        # 모든 주문에 같은 배달비
# print((meals + fee).shape)       # torch.Size([3, 1])
# print((meals + fee).flatten())   # tensor([10., 14., 11.])""",
# ]
# [note]
# en = """If compute_loss stops with 'Using a target size ... different to the input size', \
#     that function is fine: the columns were added before it."""
# ko = """compute_loss에서 'Using a target size ... different to the input size' 오류가 나도 \
#     그 함수에는 문제가 없어요. 열은 그 앞에서 늘어났어요."""
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(6, requires_grad=True)
    return weight, bias
