# lr falls with the epochs
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        weight.grad = bias.grad = None
        loss.backward()
        with torch.no_grad():
            weight -= lr / (epoch + 1) * weight.grad
            bias -= lr / (epoch + 1) * bias.grad
        history.append(loss.item())
    return history
