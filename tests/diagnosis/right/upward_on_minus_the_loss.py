# climbs on minus the loss
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr, maximize=True)
    history = []
    for _ in range(epochs + 1):
        gain = -compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        gain.backward()
        optimizer.step()
        history.append(-gain.item())
    return history
