# T04: zero_grad(set_to_none=False) right before step
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        loss.backward()
        history.append(loss.item())
        optimizer.zero_grad(set_to_none=False)
        optimizer.step()
    return history
