# /// mistake
# id = "T01"
# title = "Hypothesis or loss computed once, before the loop"
# check = "test_each_epoch_has_its_own_loss"
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = hypothesis(x, weight, bias)
    for epoch in range(epochs + 1):
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
