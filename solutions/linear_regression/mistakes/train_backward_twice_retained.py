# /// mistake
# id = "T08"
# title.en = "backward twice in one epoch"
# title.ko = "한 에포크에 backward를 두 번 불러요"
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
        loss.backward(retain_graph=True)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
