# /// mistake
# id = "H14"
# title = "Wrapped in a new tensor with requires_grad=True"
# check = "test_gradients_flow_back"
# [hints]
# en = ["The values are right, yet no gradient reaches the weight. Does your hypothesis remember that it came from weight and bias? Look at `h.grad_fn`."]
# ko = ["값은 맞지만 weight까지 기울기가 전해지지 않아요. hypothesis는 자신이 weight와 bias에서 나왔다는 것을 기억하고 있나요? `h.grad_fn`을 보세요."]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.tensor(torch.sigmoid(x @ weight + bias), requires_grad=True)
