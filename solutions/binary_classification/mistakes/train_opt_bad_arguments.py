# /// mistake
# id = "T11"
# title = "Optimizer called with the wrong arguments"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The optimizer wants all parameters together, as one thing to loop over. What did you pass first?"]
# ko = ["optimizer는 parameter들을 한 묶음으로 받아요. 첫 번째 인자로 무엇을 넘겼나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD(weight, bias, lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
