# /// mistake
# id = "T20"
# title = "Parameters made anew in every epoch"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["What does the model carry over from one epoch to the next? Look at what is created inside the loop."]
# ko = ["한 에포크에서 다음 에포크로 무엇이 이어지나요? 반복문 안에서 새로 만들어지는 것을 살펴보세요."]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        weight, bias = init_parameters(x.shape[1])
        optimizer = torch.optim.SGD([weight, bias], lr=lr)
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
