# /// mistake
# id = "T16"
# title = "Another optimizer"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Your moves are not 'learning rate times gradient'. What does the exercise ask for, and what does yours add to it?"]
# ko = ["한 걸음이 '학습률 * 기울기'와 달라요. 문제에서 요구한 방법은 무엇이고, 지금 방법은 거기에 무엇을 더하나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.Adam([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
