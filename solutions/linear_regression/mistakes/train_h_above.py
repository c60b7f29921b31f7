# /// mistake
# id = "T01"
# title.en = "Hypothesis or loss computed once, before the loop"
# title.ko = "hypothesis나 loss를 반복문 앞에서 한 번만 계산해요"
# check = "test_each_epoch_has_its_own_loss"
# ///
import torch


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = hypothesis(x, weight, bias)
    for epoch in range(epochs + 1):
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
