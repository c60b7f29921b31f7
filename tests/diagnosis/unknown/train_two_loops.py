# the losses first, then the updates on the last loss of a fresh graph
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = [compute_loss(hypothesis(x, weight, bias), y).item() for _ in range(epochs + 1)]
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return history[:-1]
