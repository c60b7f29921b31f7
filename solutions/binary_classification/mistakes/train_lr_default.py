# /// mistake
# id = "T13"
# title = "Wrong learning rate, or the argument ignored"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The moves are not 'learning rate times gradient' with the lr that the check asked for. Where does your learning rate come from?"]
# ko = ["한 걸음이 검사에서 넘겨준 lr로 계산한 '학습률 * 기울기'와 달라요. 지금 학습률은 어디에서 오나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias])
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
