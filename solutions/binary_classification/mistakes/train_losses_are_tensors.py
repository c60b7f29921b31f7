# /// mistake
# id = "T22"
# title = "The list holds tensors"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Each entry of your list is a tensor that drags its whole graph along. How do you take out just the number?"]
# ko = ["리스트에 담긴 텐서들이 계산 그래프를 통째로 끌고 다녀요. 숫자만 꺼내려면 어떻게 할까요?"]
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
        losses.append(loss)
    return losses
