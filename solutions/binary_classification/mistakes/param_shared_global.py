# /// mistake
# id = "W11"
# title = "The same tensors handed out every time"
# check = "test_one_weight_per_feature_and_one_bias[3]"
# [hints]
# en = ["Call `init_parameters()` twice. Is the second weight new, or the very same tensor?"]
# ko = ["`init_parameters()`를 두 번 불러 보세요. 두 번째 weight는 새로 만든 것인가요, 아니면 첫 번째와 똑같은 텐서인가요?"]
# ///
import torch

WEIGHT = torch.zeros((2, 1), requires_grad=True)
BIAS = torch.zeros(1, requires_grad=True)


def init_parameters(n_features):
    return WEIGHT, BIAS
