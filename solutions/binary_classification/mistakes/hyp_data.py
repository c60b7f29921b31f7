# /// mistake
# id = "H13"
# title = "The result is cut off from the parameters"
# check = "test_gradients_flow_back"
# [hints]
# en = ["The numbers are right, but the way back to the weight is cut: `h.grad_fn` is None. Which step keeps only a copy of the values?"]
# ko = ["값은 맞지만 weight로 돌아가는 길이 끊겼어요. `h.grad_fn`이 None이에요. 어느 단계에서 값만 복사되었을까요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight.data + bias.data)
