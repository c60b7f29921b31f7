# /// mistake
# id = "H16"
# title.en = "Makes its own parameters inside"
# title.ko = "안에서 parameter를 새로 만들어요"
# check = "test_is_half_at_the_start"
# free = [
#     "test_is_half_at_the_start", "test_follows_the_weight", "test_follows_the_bias",
#     "test_gradients_flow_back",
# ]
# ///
import torch


def hypothesis(x, weight, bias):
    layer = torch.nn.Linear(2, 1)
    return torch.sigmoid(layer(x))
