# /// mistake
# id = "T18"
# title.en = "Update makes a new tensor"
# title.ko = "값을 고치면서 새 텐서를 만들어요"
# check = "test_each_epoch_has_its_own_loss"
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        with torch.no_grad():
            weight = weight - lr * weight.grad
            bias = bias - lr * bias.grad
        history.append(loss.item())
    return history
