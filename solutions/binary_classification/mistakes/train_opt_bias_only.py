# /// mistake
# id = "T10"
# title = "A parameter not given to the optimizer"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["One of the two parameters has a gradient, but it never moved. Which tensors did you hand to the optimizer?"]
# ko = ["두 parameter 중 하나는 기울기가 있는데도 한 번도 움직이지 않았어요. optimizer에 어떤 텐서들을 넘겨주었나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
