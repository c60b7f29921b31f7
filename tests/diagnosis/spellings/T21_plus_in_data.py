# T21: weight.data += lr * weight.grad
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        weight.grad = bias.grad = None
        loss.backward()
        weight.data += lr * weight.grad
        bias.data += lr * bias.grad
        history.append(loss.item())
    return history
