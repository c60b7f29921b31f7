# /// mistake
# id = "T54"
# title.en = "One epoch too few"
# title.ko = "에포크가 하나 모자라요"
# check = "test_counts_the_epochs_asked_for"
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(1, epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
