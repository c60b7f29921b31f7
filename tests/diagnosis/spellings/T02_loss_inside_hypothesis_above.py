# T02: the hypothesis above, the loss inside, retain_graph=True
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = hypothesis(x, weight, bias)
    for epoch in range(epochs + 1):
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        history.append(loss.item())
    return history
