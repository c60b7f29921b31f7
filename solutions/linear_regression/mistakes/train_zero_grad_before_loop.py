# /// mistake
# id = "T03"
# title.en = "Gradients never cleared"
# title.ko = "기울기를 지우지 않아요"
# check = "test_each_epoch_has_its_own_loss"
# free = [
#     "test_runs_1001_epochs_unless_told",
#     "test_reaches_the_line",
# ]
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    optimizer.zero_grad()
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
