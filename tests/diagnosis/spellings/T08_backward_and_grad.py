# T08: backward, then torch.autograd.grad on the same loss
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        optimizer.zero_grad()
        loss.backward()
        print(torch.autograd.grad(loss, [weight, bias]))
        optimizer.step()
        history.append(loss.item())
    return history
