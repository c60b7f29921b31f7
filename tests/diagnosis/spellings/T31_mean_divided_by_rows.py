# T31: the loss is divided by x.shape[0] on a line of its own
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    n = x.shape[0]
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss = loss / n
        gw, gb = torch.autograd.grad(loss, (weight, bias))
        with torch.no_grad():
            weight.sub_(lr * gw)
            bias.sub_(lr * gb)
        history.append(loss.item())
    return history
