# /// mistake
# id = "T14"
# title = "Number of epochs typed in"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["With epochs=5 the list should hold 6 losses: those of epochs 0, 1, ..., 5. What decides how often your loop runs?"]
# ko = ["epochs=5이면 0, 1, ..., 5번 에포크의 loss 6개가 리스트에 있어야 해요. 지금 반복 횟수는 무엇으로 정해지나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(1001):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
