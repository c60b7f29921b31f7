# T20: zeros are made in every epoch
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        weight = torch.zeros((x.shape[1], 1), requires_grad=True)
        bias = torch.zeros(1, requires_grad=True)
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
            bias -= lr * bias.grad
        losses.append(loss.item())
    return losses
