# /// mistake
# id = "T03"
# title = "Gradients never cleared"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["The first update is right. The second still has the first gradient in it. What happens to `weight.grad` between two calls of `backward()`?"]
# ko = ["첫 번째 업데이트는 맞아요. 그런데 두 번째에는 첫 번째 기울기까지 더해져 있어요. `backward()`를 다시 부를 때 `weight.grad`에는 무슨 일이 생기나요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
