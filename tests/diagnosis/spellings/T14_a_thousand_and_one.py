# T14: nb_epochs = 1000 inside, the argument is not used
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    nb_epochs = 1000
    history = []
    for epoch in range(nb_epochs + 1):
        h = hypothesis(x, weight, bias)
        cost = compute_loss(h, y)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        history.append(cost.item())
    return history
