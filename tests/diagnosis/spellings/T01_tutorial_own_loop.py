# T01: the tutorial's own loop, by formula
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = torch.sigmoid(x.matmul(weight) + bias)
    cost = -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        history.append(cost.item())
    return history
