# /// mistake
# id = "T29"
# title = "Graph cut inside train, error silenced with requires_grad"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["backward() runs, but `weight.grad` stays None. Does the tensor you call it on still know the weight?"]
# ko = ["`backward()`는 실행되는데 `weight.grad`는 계속 None이에요. 그 텐서가 아직 weight를 알고 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h.detach(), y)
        loss.requires_grad = True
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
