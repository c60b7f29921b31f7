# /// mistake
# id = "T17"
# title = "In-place update without no_grad"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["PyTorch is recording the update as if it were part of the model. How can you say that this line is not to be recorded?"]
# ko = ["PyTorch가 업데이트까지 모델의 계산으로 기록하고 있어요. 이 줄은 기록하지 말라고 알려 주려면 어떻게 할까요?"]
# ///


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        weight -= lr * weight.grad
        bias -= lr * bias.grad
        weight.grad.zero_()
        bias.grad.zero_()
        losses.append(loss.item())
    return losses
