# T21: climbs by autograd.grad
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, (weight, bias))
        weight.data = weight.data + lr * gw
        bias.data = bias.data + lr * gb
        history.append(loss.item())
    return history
