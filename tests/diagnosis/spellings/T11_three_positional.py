# T11: weight, bias and lr one after the other
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD(weight, bias, lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
