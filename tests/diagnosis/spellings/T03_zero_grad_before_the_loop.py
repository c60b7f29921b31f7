# T03: zero_grad once, before the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    optimizer.zero_grad()
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
