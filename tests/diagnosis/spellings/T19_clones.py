# T19: W and b are clones
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    W = weight.clone().detach().requires_grad_(True)
    b = bias.clone().detach().requires_grad_(True)
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, W, b), y)
        W.grad = b.grad = None
        loss.backward()
        with torch.no_grad():
            W -= lr * W.grad
            b -= lr * b.grad
        losses.append(loss.item())
    return losses
