# T38: step() and then .data by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        weight.data = weight.data - lr * weight.grad
        bias.data = bias.data - lr * bias.grad
        optimizer.step()
        history.append(loss.item())
    return history
