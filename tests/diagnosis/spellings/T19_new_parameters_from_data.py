# T19: nn.Parameter(weight.data.clone())
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    w = torch.nn.Parameter(weight.data.clone())
    b = torch.nn.Parameter(bias.data.clone())
    optimizer = torch.optim.SGD([w, b], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, w, b), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
