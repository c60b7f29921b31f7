# the last epoch has no update
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        history.append(loss.item())
        if epoch < epochs:
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return history
