# the mean of the gradient for every weight
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, [weight, bias])
        weight.data -= lr * gw.mean()
        bias.data -= lr * gb
        history.append(loss.item())
    return history
