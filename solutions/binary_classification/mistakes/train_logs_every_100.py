# /// mistake
# id = "T32"
# title = "Writes down only some epochs"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The check asked for one loss for each epoch, counted 0, 1, ..., epochs, and some are missing. When do you write one down?"]
# ko = ["0, 1, ..., epochs까지 에포크마다 loss가 하나씩 있어야 하는데 몇 개가 빠져 있어요. 언제 적고 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 100 == 0:
            losses.append(loss.item())
    return losses
