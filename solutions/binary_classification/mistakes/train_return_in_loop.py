# /// mistake
# id = "T26"
# title = "return inside the loop"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Only one epoch ran. How far is the last line indented?"]
# ko = ["에포크가 한 번만 돌았어요. 마지막 줄은 얼마나 들여쓰기되어 있나요?"]
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
        losses.append(loss.item())
        return losses
