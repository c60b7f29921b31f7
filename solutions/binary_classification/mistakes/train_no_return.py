# /// mistake
# id = "T25"
# title = "Returns nothing, or only the last loss"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["Training went well. What does the caller of train() get back?"]
# ko = ["학습은 잘 되었어요. `train()`을 부른 쪽은 무엇을 돌려받나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 100 == 0:
            print(epoch, loss.item())
