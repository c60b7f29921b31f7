# T31: 1 / n in front of the loss
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss = 1 / len(x) * compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
