# T01: both lines above, with the formulas by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    h = 1 / (1 + torch.exp(-(x @ weight + bias)))
    cost = -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        history.append(cost.item())
        if epoch % 100 == 0:
            print("Epoch {:4d}/{} Cost: {:.6f}".format(epoch, epochs, cost.item()))
    return history
