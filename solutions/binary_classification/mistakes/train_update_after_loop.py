# /// mistake
# id = "T27"
# title = "Update after the loop instead of inside"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["There is a loss for each epoch, but only a single update. Which lines belong to the loop?"]
# ko = ["에포크마다 loss는 있는데 업데이트는 한 번뿐이에요. 어떤 줄들이 반복문에 속해야 할까요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return losses
