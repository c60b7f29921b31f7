# T32: the log stands under the same if as the print
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        cost = compute_loss(h, y)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        if not epoch % 100:
            print(f"Epoch {epoch:4d}/{epochs} Cost: {cost.item():.6f}")
            history.append(cost.item())
    return history
