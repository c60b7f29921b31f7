# /// mistake
# id = "T34"
# title = "Loop that never ends"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The loop was still running when its time was up. Does the value in its condition ever change?"]
# ko = ["정해진 시간이 지나도 반복이 끝나지 않았어요. 조건에 쓰인 값이 반복하면서 바뀌나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    while loss > 0.1:
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(loss.item())
    return losses
