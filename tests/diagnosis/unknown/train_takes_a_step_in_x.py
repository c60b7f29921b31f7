# moves the data as well
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    x = x.clone().requires_grad_()
    optimizer = torch.optim.SGD([x, weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
