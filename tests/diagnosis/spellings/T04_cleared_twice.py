# T04: cleared at the top and once more before step
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        history.append(loss.item())
    return history
