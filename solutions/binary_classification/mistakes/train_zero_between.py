# /// mistake
# id = "T04"
# title = "Gradients cleared between backward and step"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Print `weight.grad` just before `step()`. What is left for the optimizer to use?"]
# ko = ["`step()` 바로 앞에서 `weight.grad`를 출력해 보세요. optimizer가 쓸 것이 남아 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
