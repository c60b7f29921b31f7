# T13: lr = 1 on the first line
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    lr = 1
    optimizer = torch.optim.SGD(params=[weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
