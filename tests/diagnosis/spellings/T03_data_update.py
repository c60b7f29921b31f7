# T03: .data updates, gradients stay
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        p = hypothesis(x, weight, bias)
        loss = compute_loss(p, y)
        loss.backward()
        for tensor in (weight, bias):
            tensor.data = tensor.data - lr * tensor.grad
        losses.append(loss.item())
    return losses
