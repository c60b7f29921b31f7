# /// mistake
# id = "T16"
# title.en = "Another optimizer"
# title.ko = "다른 optimizer를 썼어요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr, momentum=0.9)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
