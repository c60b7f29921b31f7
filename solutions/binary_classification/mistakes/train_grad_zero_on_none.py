# /// mistake
# id = "T36"
# title = "Clears a gradient that is not there yet"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["What is `weight.grad` before the very first backward()?"]
# ko = ["맨 처음 `backward()`를 부르기 전에 `weight.grad`는 무엇인가요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        weight.grad.zero_()
        bias.grad.zero_()
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
