# /// mistake
# id = "T38"
# title.en = "Updates twice"
# title.ko = "값을 두 번 고쳐요"
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
        loss.backward()
        optimizer.step()
        optimizer.step()
        history.append(loss.item())
    return history
