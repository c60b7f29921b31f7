# T03: zero_grad without its brackets
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    opt = torch.optim.SGD((weight, bias), lr)
    losses = []
    for i in range(epochs + 1):
        p = hypothesis(x, weight, bias)
        cost = compute_loss(p, y)
        opt.zero_grad
        cost.backward()
        opt.step()
        losses.append(cost.item())
    return losses
