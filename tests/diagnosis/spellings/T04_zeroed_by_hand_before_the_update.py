# T04: zero_ stands between backward and the update by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        weight.grad.zero_()
        bias.grad.zero_()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
