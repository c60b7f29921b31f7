# T02: retain_graph=True; the loss is right, with 1e-7 inside the logarithms
def compute_loss(h, y):
    eps = 1e-7
    return -(y * torch.log(h + eps) + (1 - y) * torch.log(1 - h + eps)).mean()


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    loss = compute_loss(hypothesis(x, weight, bias), y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        history.append(loss.item())
    return history
