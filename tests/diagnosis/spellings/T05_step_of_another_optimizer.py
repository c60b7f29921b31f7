# T05: the optimizer that steps holds other tensors
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        weight.grad = bias.grad = None
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
