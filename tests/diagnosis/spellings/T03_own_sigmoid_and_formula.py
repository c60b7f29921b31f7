# T03: no zero_grad; all by formula
def hypothesis(x, weight, bias):
    return 1 / (1 + torch.exp(-(torch.matmul(x, weight) + bias)))


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        cost = compute_loss(hypothesis(x, weight, bias), y)
        cost.backward()
        optimizer.step()
        history.append(cost.item())
    return history
