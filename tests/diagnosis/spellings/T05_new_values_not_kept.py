# T05: the update is worked out and not kept
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        weight.grad = bias.grad = None
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight - lr * weight.grad
            bias - lr * bias.grad
        history.append(loss.item())
    return history
