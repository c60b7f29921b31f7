# trained on copies that are copied back
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    w, b = weight.detach().clone().requires_grad_(), bias.detach().clone().requires_grad_()
    optimizer = torch.optim.SGD([w, b], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, w, b), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    weight.data.copy_(w.data)
    bias.data.copy_(b.data)
    return history
