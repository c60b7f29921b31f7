# /// mistake
# id = "T21"
# title = "Climbs instead of descending"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The gradient points uphill. Which way are you walking?"]
# ko = ["기울기는 오르막 쪽을 가리켜요. 지금 어느 쪽으로 걷고 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        with torch.no_grad():
            weight += lr * weight.grad
            bias += lr * bias.grad
            weight.grad.zero_()
            bias.grad.zero_()
        losses.append(loss.item())
    return losses
