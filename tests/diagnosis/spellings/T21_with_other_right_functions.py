# T21: climbs; hypothesis and loss are right, by other formulas
def hypothesis(x, weight, bias):
    return 1 / (1 + torch.exp(-(x.matmul(weight) + bias)))


def compute_loss(h, y):
    return -torch.mean(y * torch.log(h) + (1 - y) * torch.log(1 - h))


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        weight.grad = bias.grad = None
        loss.backward()
        with torch.no_grad():
            weight += lr * weight.grad
            bias += lr * bias.grad
        history.append(loss.item())
    return history
