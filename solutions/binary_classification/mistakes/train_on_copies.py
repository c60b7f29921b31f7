# /// mistake
# id = "T19"
# title = "Trains a copy"
# check = "test_weight_and_bias_move_in_place"
# [hints]
# en = ["Your losses are right, but the weight that was handed in has not moved. Which tensor did you train?"]
# ko = ["loss는 맞는데, 넘겨받은 weight는 움직이지 않았어요. 어떤 텐서를 학습시켰나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    weight = weight.detach().clone().requires_grad_()
    bias = bias.detach().clone().requires_grad_()
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
