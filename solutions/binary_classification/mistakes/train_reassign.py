# /// mistake
# id = "T18"
# title = "Update makes a new tensor"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["After the first update, print `weight.is_leaf` and `weight.requires_grad`. Is it still the tensor you started with?"]
# ko = ["첫 업데이트 다음에 `weight.is_leaf`와 `weight.requires_grad`를 출력해 보세요. 처음의 그 텐서가 맞나요?"]
# ///


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        weight = weight - lr * weight.grad
        bias = bias - lr * bias.grad
        losses.append(loss.item())
    return losses
