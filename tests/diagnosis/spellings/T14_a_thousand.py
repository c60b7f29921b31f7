# T14: range(1000)
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(1000):
        h = hypothesis(x, weight, bias)
        cost = compute_loss(h, y)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        history.append(cost.item())
    return history
