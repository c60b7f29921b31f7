# nn.Linear and nn.Sequential, copied back at the end of each epoch
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    layer = torch.nn.Linear(x.shape[1], 1)
    model = torch.nn.Sequential(layer, torch.nn.Sigmoid())
    with torch.no_grad():
        layer.weight.copy_(weight.T)
        layer.bias.copy_(bias)
    sgd = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs + 1):
        loss = compute_loss(model(x), y)
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        history.append(loss.item())
    with torch.no_grad():
        weight.copy_(layer.weight.T)
        bias.copy_(layer.bias)
    return history
