# /// mistake
# id = "W01"
# title = "requires_grad forgotten"
# check = "test_gradients_reach_both"
# [hints]
# en = ["`weight.requires_grad` is False. Later, `backward()` looks for tensors that collect gradients. Which should it find?"]
# ko = ["`weight.requires_grad`가 False예요. 나중에 `backward()`가 기울기를 모을 텐서를 찾을 때, 어떤 텐서를 찾아야 할까요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1))
    bias = torch.zeros(1)
    return weight, bias
