# T39: the features brought to one scale, in the caller's table
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    x.sub_(x.mean(0, keepdim=True))
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
