# T26: a list returned at the end of the first epoch, update by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gw, gb = torch.autograd.grad(loss, [weight, bias])
        weight.data.sub_(lr * gw)
        bias.data.sub_(lr * gb)
        losses.append(loss.item())
        return losses
