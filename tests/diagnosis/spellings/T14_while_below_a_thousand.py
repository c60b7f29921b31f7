# T14: while epoch <= 1000, update by hand
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses, epoch = [], 0
    while epoch <= 1000:
        loss = compute_loss(hypothesis(x, weight, bias), y)
        gradients = torch.autograd.grad(loss, [weight, bias])
        weight.data -= lr * gradients[0]
        bias.data -= lr * gradients[1]
        losses.append(loss.item())
        epoch += 1
    return losses
