# T22: the list grows by history += [loss]
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        history += [loss]
        loss.backward()
        optimizer.step()
    return history
