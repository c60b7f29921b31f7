# /// mistake
# id = "T31"
# title = "Divides by the number of samples twice"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Your first loss is the right one divided by the number of samples. How many times do you divide by that number?"]
# ko = ["첫 번째 loss가 맞는 값을 샘플 수로 나눈 값이에요. 샘플 수로 몇 번 나누고 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y) / len(y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
