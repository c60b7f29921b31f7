# /// mistake
# id = "T05"
# title = "step missing (or without its brackets)"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Every epoch there is a gradient, yet the weight has not moved. Whose job is it to use the gradient? Was it really called?"]
# ko = ["에포크마다 기울기는 생기는데 weight는 움직이지 않았어요. 기울기를 사용하는 것은 누구의 일인가요? 정말로 호출했나요?"]
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
        losses.append(loss.item())
    return losses
