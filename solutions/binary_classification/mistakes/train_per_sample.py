# /// mistake
# id = "T30"
# title = "One update for each sample"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Every epoch has one update for each sample. How many updates in an epoch does the exercise ask for?"]
# ko = ["에포크마다 업데이트가 샘플 수만큼 일어나요. 문제에서는 한 에포크에 몇 번이어야 하나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        total = 0.0
        for i in range(len(x)):
            h = hypothesis(x[i:i + 1], weight, bias)
            loss = compute_loss(h, y[i:i + 1])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        losses.append(total / len(x))
    return losses
