# T09: only the two lines that compute h and loss stand under no_grad
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        with torch.no_grad():
            h = hypothesis(x, weight, bias)
            loss = compute_loss(h, y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
