# T29: torch.tensor(loss.item(), requires_grad=True)
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = torch.tensor(compute_loss(h, y).item(), requires_grad=True)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
