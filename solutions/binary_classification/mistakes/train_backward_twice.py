# /// mistake
# id = "T08"
# title = "backward twice in one epoch"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["How many times do you measure the slope in one epoch? Count the calls of backward()."]
# ko = ["한 에포크에 기울기를 몇 번 재고 있나요? `backward()`를 부르는 횟수를 세어 보세요."]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
