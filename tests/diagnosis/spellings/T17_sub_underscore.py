# T17: weight.sub_ outside no_grad
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    losses = []
    for epoch in range(epochs + 1):
        cost = compute_loss(hypothesis(x, weight, bias), y)
        cost.backward()
        weight.sub_(lr * weight.grad)
        bias.sub_(lr * bias.grad)
        weight.grad.zero_()
        bias.grad.zero_()
        losses.append(cost.item())
    return losses
