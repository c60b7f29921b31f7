# T10: the line that moves the weight is missing
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        weight.grad = bias.grad = None
        loss.backward()
        with torch.no_grad():
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
