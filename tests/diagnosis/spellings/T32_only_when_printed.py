# T32: written down only when printed
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, [weight, bias])
        weight.data -= lr * gw
        bias.data -= lr * gb
        if epoch % 100 == 0:
            losses.append(loss.item())
            print(f"{epoch}: {losses[-1]}")
    return losses
