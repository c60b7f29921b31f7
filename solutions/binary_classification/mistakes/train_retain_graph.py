# /// mistake
# id = "T02"
# title = "retain_graph=True hides a loss computed once"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The weights move, yet the loss is the same every time. Is that the loss of the new weights, or of the first ones?"]
# ko = ["weight는 움직이는데 loss는 매번 똑같아요. 새 weight의 loss인가요, 처음 weight의 loss인가요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(loss.item())
    return losses
