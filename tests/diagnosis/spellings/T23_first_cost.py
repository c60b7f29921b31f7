# T23: the first cost is written down every time, the update is by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    cost = compute_loss(hypothesis(x, weight, bias), y).item()
    costs = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gradients = torch.autograd.grad(loss, [weight, bias])
        with torch.no_grad():
            for tensor, gradient in zip([weight, bias], gradients):
                tensor -= lr * gradient
        costs.append(cost)
    return costs
