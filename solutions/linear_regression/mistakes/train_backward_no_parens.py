# /// mistake
# id = "T07"
# title.en = "backward missing (or without its brackets)"
# title.ko = "backward가 없어요(또는 괄호가 빠졌어요)"
# check = "test_each_epoch_has_its_own_loss"
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward
        optimizer.step()
        history.append(loss.item())
    return history
