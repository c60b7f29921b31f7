# W07 + T03
def init_parameters(n_features):
    return torch.rand(n_features, 1, requires_grad=True), torch.rand(1, requires_grad=True)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
