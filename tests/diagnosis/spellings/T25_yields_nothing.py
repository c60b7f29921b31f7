# T25: plain return at the end
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, (weight, bias))
        weight.data -= lr * gw
        bias.data -= lr * gb
        losses.append(loss.item())
    return
