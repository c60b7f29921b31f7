# /// mistake
# id = "T28"
# title = "Cut off between hypothesis and loss"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Your hypothesis and your loss are fine. What happens to the value on its way from one to the other, or on to backward()?"]
# ko = ["hypothesis와 loss 함수는 괜찮아요. 그 값이 다음 단계로 넘어가는 사이에 무슨 일이 생기나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h.detach(), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
