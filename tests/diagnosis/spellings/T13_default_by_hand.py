# T13: 0.001 typed in
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, (weight, bias))
        weight.data -= 1e-3 * gw
        bias.data -= 1e-3 * gb
        history.append(loss.item())
    return history
