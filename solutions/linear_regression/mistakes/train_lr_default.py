# /// mistake
# id = "T13"
# title.en = "Wrong learning rate, or the argument ignored"
# title.ko = "학습률이 다르거나 받은 값을 쓰지 않아요"
# check = "test_moves_by_the_learning_rate"
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias])
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
