# /// mistake
# id = "T07"
# title = "backward missing (or without its brackets)"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["`weight.grad` is None in every epoch. Which call fills it? Was it really called?"]
# ko = ["`weight.grad`가 계속 None이에요. 이 값을 채워 주는 호출은 무엇인가요? 정말로 호출했나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward
        optimizer.step()
        losses.append(loss.item())
    return losses
