# T02: retain_graph=True with an update by hand and zero_ after it
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    loss = compute_loss(hypothesis(x, weight, bias), y)
    for _ in range(epochs + 1):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
            weight.grad.zero_()
            bias.grad.zero_()
        losses.append(float(loss))
    return losses
