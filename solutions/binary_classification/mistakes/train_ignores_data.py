# /// mistake
# id = "T37"
# title = "Ignores the data it is given"
# check = "test_learns_from_the_data_handed_in"
# [hints]
# en = ["The check trained on another table and the result was the same. Which x and y does `train()` use?"]
# ko = ["다른 표로 학습시켜 검사했는데 결과가 같아요. `train()`은 어떤 x와 y를 쓰고 있나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    x, y = load_data()
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
