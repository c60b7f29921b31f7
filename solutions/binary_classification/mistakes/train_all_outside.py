# /// mistake
# id = "T01"
# title = "Hypothesis or loss computed once, before the loop"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The first epoch worked, the second did not. In between, weight and bias have changed. Which values have to be worked out again?"]
# ko = ["첫 번째 에포크는 잘 됐는데 두 번째에서 멈췄어요. 그 사이에 weight와 bias가 바뀌었어요. 다시 계산해야 하는 값은 무엇일까요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
