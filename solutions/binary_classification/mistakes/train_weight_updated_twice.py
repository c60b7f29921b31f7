# /// mistake
# id = "T38"
# title = "Updates twice"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Each move is exactly twice 'learning rate times gradient'. How many lines change the weight in one epoch?"]
# ko = ["한 번에 '학습률 * 기울기'의 두 배씩 움직여요. 한 에포크에 weight를 바꾸는 줄이 몇 개인가요?"]
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
        optimizer.step()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
