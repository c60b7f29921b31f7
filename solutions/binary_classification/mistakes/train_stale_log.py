# /// mistake
# id = "T23"
# title = "Writes down an old loss"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The weights did learn, but the list holds the same number every time. Which variable do you write down?"]
# ko = ["weight는 잘 배웠는데 리스트에는 같은 숫자만 있어요. 어떤 변수를 적고 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    loss = compute_loss(hypothesis(x, weight, bias), y)
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        cost = compute_loss(h, y)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
