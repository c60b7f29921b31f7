# /// mistake
# id = "T55"
# title.en = "Starts again from parameters of its own"
# title.ko = "자기 parameter로 처음부터 다시 시작해요"
# check = "test_weight_and_bias_move_in_place"
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    W = torch.zeros((2, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([W, b], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = torch.sigmoid(x @ W + b)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
