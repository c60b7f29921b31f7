# mini-batches of two
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        for i in range(0, len(x), 2):
            loss = compute_loss(hypothesis(x[i : i + 2], weight, bias), y[i : i + 2])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        history.append(loss.item())
    return history
