# T01: the loss once above, torch.autograd.grad in the loop
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    loss = compute_loss(hypothesis(x, weight, bias), y)
    history = []
    for _ in range(epochs + 1):
        gw, gb = torch.autograd.grad(loss, [weight, bias])
        with torch.no_grad():
            weight -= lr * gw
            bias -= lr * gb
        history.append(loss.item())
    return history
