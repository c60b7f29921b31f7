# T23: the variable of the start is written down
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    start = compute_loss(hypothesis(x, weight, bias), y).item()
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        compute_loss(hypothesis(x, weight, bias), y).backward()
        optimizer.step()
        history.append(start)
    return history
