# T21: weight -= -lr * gradient
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gradients = torch.autograd.grad(loss, [weight, bias])
        with torch.no_grad():
            weight -= -lr * gradients[0]
            bias -= -lr * gradients[1]
        history.append(loss.item())
    return history
