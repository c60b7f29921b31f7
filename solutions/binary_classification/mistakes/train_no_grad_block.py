# /// mistake
# id = "T09"
# title = "The whole loop under no_grad"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["no_grad means 'do not remember'. Which part of training has to be remembered?"]
# ko = ["no_grad는 '기억하지 않기'라는 뜻이에요. 학습에서 꼭 기억해야 하는 부분은 어디일까요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    with torch.no_grad():
        for epoch in range(epochs + 1):
            h = hypothesis(x, weight, bias)
            loss = compute_loss(h, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
