# T27: the three lines of the optimizer stand below the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        history += [loss.item()]
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return history
